var fromScript = 1;
