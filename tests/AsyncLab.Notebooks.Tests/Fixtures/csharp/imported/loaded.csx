#load "inner.csx"
using System.Globalization;
var loaded = inner.Length;
int Add(int n) => n + loaded;
Console.WriteLine("loading");
