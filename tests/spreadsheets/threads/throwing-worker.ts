throw new Error('not a spreadsheet at all');
