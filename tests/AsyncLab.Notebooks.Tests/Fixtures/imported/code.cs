static class FromCSharp
{
    public const string Text = "from a file of C#";
}
