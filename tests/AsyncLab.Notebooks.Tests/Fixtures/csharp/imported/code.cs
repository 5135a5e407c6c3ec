static class Answer
{
    public const int Value = 42;
}
