// A parser whose process part is gone without a word.
process.exit(3);
