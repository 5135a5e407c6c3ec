using AsyncLab.Jupyter.Messages;

namespace AsyncLab.Jupyter.Tests.Frontends;

public sealed class CellTests : IDisposable
{
    private readonly RunningKernel _kernel = new();

    public void Dispose() => _kernel.Dispose();

    [Fact]
    public void A_cell_shows_what_it_prints_displays_and_evaluates_to_in_order()
    {
        var (reply, shown) = _kernel.Run("Console.WriteLine(\"a\"); var d = display(\"b\"); d.Update(\"c\"); System.Diagnostics.Process.Start(\"echo\", \"d\").WaitForExit(); \"e\"");
        Assert.Equal("ok", reply.Text("status"));
        Assert.Equal(["status", "execute_input", "stream", "display_data", "update_display_data", "stream", "execute_result"], shown.Select(m => m.Header.Type));
        Assert.Equal("d\n", shown[5].Content.Text("text"));
    }

    [Fact]
    public void An_error_names_the_cell_and_its_line_and_ends_those_that_wait()
    {
        var request = _kernel.Ask("execute_request", new() { ["code"] = "var x = 1;\nint y = \"a\";" });
        _kernel.Ask("execute_request", new() { ["code"] = "x" });
        var error = _kernel.Shown(request).Single(m => m.Header.Type == "error").Content;
        Assert.StartsWith("cell 1:2:9: error CS0029", error.Text("evalue"));
        Assert.Equal("CS0029", error.Text("ename"));
        Assert.Equal(["error", "aborted"], [_kernel.Reply().Content.Text("status"), _kernel.Reply().Content.Text("status")]);
        Assert.Equal("ok", _kernel.Run("1").Reply.Text("status"));
    }

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("while (true) Console.WriteLine(1);")]
    [InlineData("System.Threading.Thread.Sleep(-1);")]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("await Task.Yield(); while (true) { }")]
    public void An_interrupted_cell_ends_and_earlier_ones_keep_what_they_have(string code)
    {
        _kernel.Run("var kept = 42;");
        var request = _kernel.Ask("execute_request", new() { ["code"] = "Console.WriteLine(0); " + code });
        while (_kernel.Next().Header.Type != "stream")
        {
        }

        _kernel.AskAtOnce("interrupt_request");
        Assert.Equal("ok", _kernel.ReplyAtOnce().Content.Text("status"));
        Assert.Contains("the cell was interrupted", _kernel.Shown(request).Single(m => m.Header.Type == "error").Content.Text("evalue"));
        Assert.Equal("error", _kernel.Reply().Content.Text("status"));
        Assert.Equal("42", _kernel.Run("kept.ToString()").Shown[^1].Content.GetProperty("data").Text("text/plain"));
    }

    [Fact]
    public void A_cell_that_reads_asks_the_frontend()
    {
        var request = _kernel.Ask("execute_request", new() { ["code"] = "Console.ReadLine() + await Kernel.GetPasswordAsync(\"secret?\")", ["allow_stdin"] = true });
        Assert.False(_kernel.Question().Content.Flag("password"));
        _kernel.Answer("me");
        Assert.Equal("secret?", _kernel.Question().Content.Text("prompt"));
        _kernel.Answer("you");
        Assert.Equal("meyou", _kernel.Shown(request)[^1].Content.GetProperty("data").Text("text/plain"));
        _kernel.Reply();
        Assert.Contains("nobody answers", _kernel.Run("Console.ReadLine()").Reply.Text("evalue"));
    }

    [Fact]
    public void A_silent_cell_shows_nothing_and_is_not_counted()
    {
        Assert.Equal(["status"], _kernel.Run("Console.WriteLine(1); 2", new() { ["silent"] = true }).Shown.Select(m => m.Header.Type));
        var (reply, _) = _kernel.Run("var a = 1;", new() { ["user_expressions"] = new System.Text.Json.Nodes.JsonObject { ["b"] = "a + 1", ["c"] = "none" } });
        Assert.Equal(1, reply.Number("execution_count"));
        Assert.Equal(["ok", "error"], reply.Properties("user_expressions").Select(e => e.Value.Text("status")));
    }
}
