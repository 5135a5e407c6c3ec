using AsyncLab.Cli;

namespace AsyncLab.Notebooks.Tests.Cli;

public class ConsoleTailTests
{
    [Theory]
    [InlineData("one\ntwo\nthree\n", "two", "three")]
    [InlineData("one\r\n\r\n \ntwo\r\n", "one", "two")]
    [InlineData("10 %\r20 %\r30 %", "30 %")]
    [InlineData("\u001b[31mred\u001b[0m \u001b]0;title\u0007text\u001b[2J", "red text")]
    [InlineData("done\u001b[3", "done")]
    [InlineData("done\u001b]8;;https://exam", "done")]
    [InlineData("done\u001b", "done")]
    [InlineData("a\tb\a\b\u009b31mc\u202ed", "a    b31mcd")]
    [InlineData("")]
    public void Only_the_last_lines_are_shown_as_a_terminal_would_show_them(string text, params string[] lines)
    {
        var tail = new ConsoleTail();
        tail.Add(text);
        Assert.Equal(lines, tail.Lines(2));
    }

    [Fact]
    public void Text_may_come_in_pieces_of_any_size()
    {
        const string Text = "first\n\u001b[1;32msecond\u001b[0m\n";
        var tail = new ConsoleTail();
        Assert.All(Text, c =>
        {
            tail.Add(c.ToString());
            Assert.All(tail.Lines(2), line => Assert.Matches("^(f|fi|fir|firs|first|s|se|sec|seco|secon|second)$", line));
        });
        Assert.Equal(["first", "second"], tail.Lines(2));
    }

    [Fact]
    public void A_line_without_an_end_does_not_fill_the_memory()
    {
        var tail = new ConsoleTail();
        for (var i = 0; i < 1000; i++)
            tail.Add(new string('x', 10_000));
        tail.Add("end");
        var line = Assert.Single(tail.Lines(5));
        Assert.InRange(line.Length, 1_000, 20_000);
        Assert.EndsWith("xend", line);
    }

    [Fact]
    public void Half_a_character_waits_for_its_other_half()
    {
        var tail = new ConsoleTail();
        tail.Add("😀 \ud83d");
        Assert.Equal(["😀 "], tail.Lines(1));
        tail.Add("\ude00");
        Assert.Equal(["😀 😀"], tail.Lines(1));
    }

    [Fact]
    public void What_is_cleared_is_gone()
    {
        var tail = new ConsoleTail();
        tail.Add("text");
        tail.Clear();
        Assert.Empty(tail.Lines(5));
    }
}
