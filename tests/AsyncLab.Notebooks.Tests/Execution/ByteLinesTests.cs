using System.IO.Pipelines;
using System.Text;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Tests.Execution;

public class ByteLinesTests
{
    [Theory]
    [InlineData("", new string[0])]
    [InlineData("\n", new[] { "" })]
    [InlineData("a\n\nb c\n", new[] { "a", "", "b c" })]
    [InlineData("whole\ncut of", new[] { "whole" })]
    public async Task Lines_have_no_ends_and_a_part_is_none(string text, string[] lines) => Assert.Equal(lines, await LinesAsync(text));

    [Fact]
    public async Task Lines_come_whole_however_their_bytes_arrive()
    {
        string[] lines = [.. Enumerable.Range(0, 200).Select(i => new string((char)('a' + (i % 26)), i * i * 7 % 200_000))];

        Assert.Equal(lines, await LinesAsync(string.Join('\n', lines) + "\n"));
    }

    [Fact]
    public async Task A_line_is_there_before_the_next_one_is_written()
    {
        var pipe = new Pipe();
        await using var lines = ByteLines.ReadAsync(pipe.Reader.AsStream()).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        await pipe.Writer.WriteAsync("one\ntw"u8.ToArray(), TestContext.Current.CancellationToken);

        Assert.True(await lines.MoveNextAsync());
        Assert.Equal("one"u8, lines.Current);
        var next = lines.MoveNextAsync();
        Assert.False(next.IsCompleted);
        await pipe.Writer.WriteAsync("o\n"u8.ToArray(), TestContext.Current.CancellationToken);
        Assert.True(await next);
        Assert.Equal("two"u8, lines.Current);
    }

    private static async Task<List<string>> LinesAsync(string text) =>
        await ByteLines.ReadAsync(new InPieces(Encoding.UTF8.GetBytes(text))).Select(Encoding.UTF8.GetString).ToListAsync(TestContext.Current.CancellationToken);

    /// <summary>A stream that gives few bytes and many in turn.</summary>
    private sealed class InPieces(byte[] bytes) : MemoryStream(bytes)
    {
        private int _reads;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, _reads++ % 3 == 0 ? 1 : 9_999)], cancellationToken);
    }
}
