using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Tests.Execution;

/// <summary>What a cell writes and displays without end is cut, and it is told how much of it.</summary>
public class OutputLimitTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4_999)]
    [InlineData(3_000_000)]
    public void Of_a_long_text_the_beginning_and_the_end_are_kept_and_the_rest_is_counted(int piece)
    {
        const int Length = 3_000_000;
        var text = string.Concat(Enumerable.Range(0, Length / 10).Select(i => $"{i:D9}\n"));
        var shown = Shown([.. Enumerable.Range(0, (Length + piece - 1) / piece).Select(i => text[(i * piece)..Math.Min(Length, (i + 1) * piece)])]);

        Assert.Equal(text[..ConsoleLimit.Beginning], string.Concat(shown.TakeWhile(o => !o.IsError).Select(o => o.Text)));
        Assert.StartsWith("\n… 1,900,000 characters are left out here: ", Assert.Single(shown, o => o.IsError).Text);
        Assert.Equal(text[^ConsoleLimit.End..], string.Concat(shown.SkipWhile(o => !o.IsError).Skip(1).Select(o => o.Text)));
    }

    [Fact]
    public void A_text_that_fits_is_shown_whole()
    {
        var text = new string('a', ConsoleLimit.Beginning);
        Assert.Equal([text], Shown([text]).Select(o => o.Text));
        Assert.Equal([text, new string('b', ConsoleLimit.End)], Shown([text, new string('b', ConsoleLimit.End)]).Select(o => o.Text));
    }

    [Fact]
    public void No_character_is_cut_in_half()
    {
        var smileys = string.Concat(Enumerable.Repeat("\U0001F600", 2_000_000));
        Assert.All(Shown(["a" + smileys + "b"]), o => Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(o.Text))));
    }

    [Fact]
    public void Displays_are_counted_by_their_number_and_their_length()
    {
        var limit = new DisplayLimit();
        Assert.True(limit.Takes(new("text/plain", new string('a', DisplayLimit.MostCharacters))));
        Assert.False(limit.Takes(new("text/plain", "a")));
        Assert.StartsWith("… 1 outputs are left out here", limit.TakeRemainder()!.Content);
        Assert.Null(limit.TakeRemainder());
        limit.Start();
        Assert.All(Enumerable.Range(0, DisplayLimit.MostDisplays), _ => Assert.True(limit.Takes(new("text/plain", ""))));
        Assert.False(limit.Takes(new("text/plain", "")));
    }

    [Fact]
    public void Of_updates_in_quick_succession_some_are_sent_and_always_the_last()
    {
        var sent = new List<RunEvent>();
        using var recorder = new OutputRecorder(sent.Add);
        recorder.Start(1);
        var places = Enumerable.Range(0, 2).Select(_ => recorder.Show(new DisplayOutput("text/plain", "0"))!.Value).ToList();
        for (var i = 1; i <= 100_000; i++)
            recorder.Update(places[i % 2], new("text/plain", $"{i}"));
        recorder.End(succeeded: true, TimeSpan.Zero);

        var updates = sent.OfType<CellUpdated>().ToList();
        Assert.InRange(updates.Count, 2, 10_000);
        Assert.Equal(["100000", "99999"], updates.GroupBy(u => u.Display).OrderBy(g => g.Key).Select(g => g.Last().Output.Content));
        Assert.IsType<CellEnded>(sent[^1]);
    }

    [Theory]
    [InlineData("500MB", 500_000_000L)]
    [InlineData("4 GB", 4_000_000_000L)]
    [InlineData("0.5GB", 500_000_000L)]
    public void A_limit_of_memory_is_a_size(string text, long bytes) => Assert.Equal(bytes, MemoryText.ParseLimit(text));

    [Theory]
    [InlineData("100MB")]
    [InlineData("4")]
    [InlineData("-1GB")]
    [InlineData("0%")]
    [InlineData("1e9GB")]
    [InlineData("999999999999GB")]
    public void Too_little_and_everything_else_is_none(string text) => Assert.Null(MemoryText.ParseLimit(text));

    private static List<ConsoleOutput> Shown(IEnumerable<string> pieces)
    {
        var shown = new List<ConsoleOutput>();
        var limit = new ConsoleLimit(shown.Add);
        foreach (var piece in pieces)
            limit.Add(new(piece, IsError: false));
        limit.Finish();
        return shown;
    }
}
