var inner = "inner";
