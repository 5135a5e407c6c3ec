using System.Text;

namespace AsyncLab.Notebooks.Execution;

/// <summary>Sends what is written to <see cref="Console"/> to a recorder until it is disposed.</summary>
internal sealed class ConsoleCapture : IDisposable
{
    private readonly TextWriter _out = Console.Out;
    private readonly TextWriter _error = Console.Error;

    public ConsoleCapture(OutputRecorder recorder)
    {
        Console.SetOut(new RecordingWriter(recorder, isError: false));
        Console.SetError(new RecordingWriter(recorder, isError: true));
    }

    public void Dispose()
    {
        Console.SetOut(_out);
        Console.SetError(_error);
    }

    private sealed class RecordingWriter(OutputRecorder recorder, bool isError) : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => recorder.Write([value], isError);

        public override void Write(char[] buffer, int index, int count) => recorder.Write(buffer.AsSpan(index, count), isError);

        public override void Write(ReadOnlySpan<char> buffer) => recorder.Write(buffer, isError);

        public override void Write(string? value) => recorder.Write(value, isError);

        // In one piece, so that the lines of several threads do not mix.
        public override void WriteLine(string? value) => recorder.Write(value + CoreNewLineStr, isError);

        public override void Flush() => recorder.Flush();

        private string CoreNewLineStr => new(CoreNewLine);
    }
}
