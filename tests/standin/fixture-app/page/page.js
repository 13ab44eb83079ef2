document.getElementById('loaded').textContent = 'script ran';
window.fixture.onTheme((dark) => {
  document.body.dataset.theme = dark ? 'dark' : 'light';
});
