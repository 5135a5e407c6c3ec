namespace AsyncLab.Notebooks.Execution;

/// <summary>The keyboard of a notebook that runs by itself: there is none.</summary>
internal sealed class UnattendedReader : TextReader
{
    private const string Message =
        "the cell reads from the console, and nobody sits at a notebook that runs by itself; assign the text in the cell instead";

    public override int Peek() => throw new NotSupportedException(Message);

    public override int Read() => throw new NotSupportedException(Message);

    public override int Read(char[] buffer, int index, int count) => throw new NotSupportedException(Message);

    public override string? ReadLine() => throw new NotSupportedException(Message);

    public override string ReadToEnd() => throw new NotSupportedException(Message);
}
