using AsyncLab.Jupyter.Messages;

namespace AsyncLab.Jupyter.Tests.Frontends;

public sealed class InterruptTests : IDisposable
{
    private readonly RunningKernel _kernel = RunningKernel.Start();

    private Frontend Frontend => _kernel.Frontend;

    public void Dispose() => _kernel.Dispose();

    [Theory]
    [InlineData("while (true) Console.WriteLine(1);")]
    [InlineData("await Task.Yield(); while (true) display(1);")]
    [InlineData("var p = System.Diagnostics.Process.Start(\"sleep\", \"1000\"); p.WaitForExit(); if (p.ExitCode != 0) throw new Exception(\"The measurement was ended.\");")]
    public void A_cell_that_takes_part_ends_and_earlier_ones_keep_what_they_have(string code)
    {
        Frontend.Run("var kept = 42; var server = System.Diagnostics.Process.Start(\"sleep\", \"1000\");");
        var error = Interrupt(code);
        Assert.Contains("System.OperationCanceledException: the cell was interrupted; what earlier cells have left is still there", error);
        Assert.Equal("42 False", Value("$\"{kept} {server.HasExited}\""));
    }

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("System.Threading.Thread.Sleep(-1);")]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("await Task.Yield(); while (true) { }")]
    public void A_cell_that_does_not_is_ended_by_force_and_the_error_says_what_is_lost(string code)
    {
        Frontend.Run("var lost = 42;");
        var error = Interrupt(code);
        Assert.Equal("cell 2: the cell was interrupted; it did not end by itself within 2s and was ended by force. The variables of all cells are lost: run the cells again, from the top", error);
        Assert.Equal("3", Value("1 + 2"));
        Assert.Contains("CS0103", Frontend.Run("lost").Reply.Text("evalue"));
    }

    [Fact]
    public void A_cell_that_waits_for_an_answer_can_be_interrupted()
    {
        var request = Frontend.Ask("execute_request", new() { ["code"] = "Console.ReadLine()", ["allow_stdin"] = true });
        Frontend.Question();
        Assert.Contains("the cell was interrupted; what earlier cells have left", Interrupted(request));
    }

    [Fact]
    public void A_cell_that_runs_longer_than_its_tag_allows_is_ended()
    {
        var error = Frontend.Run("//| timeout: 200ms\nawait Task.Delay(-1);").Reply.Text("evalue");
        Assert.Contains("the cell ran longer than its limit of 200ms", error);
        Assert.Equal("3", Value("1 + 2"));
    }

    [Theory]
    [InlineData("Environment.Exit(3);", "ended with exit code 3")]
    [InlineData("Environment.FailFast(\"on purpose\");", "SIGABRT")]
    [InlineData("int Deeper(int x) => Deeper(x + 1) + 1; Deeper(0);", "SIGABRT")]
    [InlineData("System.Diagnostics.Process.GetCurrentProcess().Kill();", "SIGKILL")]
    public void A_cell_that_ends_its_process_fails_and_the_next_one_runs(string code, string how)
    {
        var (reply, shown) = Frontend.Run("Console.WriteLine(1); " + code);
        Assert.Contains($"cell 1: while the cell ran, its process ", reply.Text("evalue"));
        Assert.Contains(how, reply.Text("evalue"));
        Assert.Contains("run the cells again, from the top", shown.Single(m => m.Header.Type == "error").Content.Text("evalue"));
        Assert.Equal("3", Value("1 + 2"));
    }

    [Fact]
    public void A_process_that_ends_between_two_cells_is_told_of()
    {
        var request = Frontend.Ask("execute_request", new() { ["code"] = "new System.Threading.Thread(() => { System.Threading.Thread.Sleep(500); Environment.Exit(4); }).Start();" });
        Frontend.Shown(request);
        Frontend.Reply();
        Frontend.WaitFor("stream");
        Assert.Equal("3", Value("1 + 2"));
    }

    private string Interrupt(string code)
    {
        var request = Frontend.Ask("execute_request", new() { ["code"] = "Console.WriteLine(0); " + code });
        Frontend.WaitFor("stream");
        return Interrupted(request);
    }

    private string Interrupted(string request)
    {
        Frontend.AskAtOnce("interrupt_request");
        Assert.Equal("ok", Frontend.ReplyAtOnce().Content.Text("status"));
        var error = Frontend.Shown(request).Single(m => m.Header.Type == "error").Content.Text("evalue");
        Assert.Equal("error", Frontend.Reply().Content.Text("status"));
        return error;
    }

    private string Value(string expression) => Frontend.Run(expression).Shown[^1].Content.GetProperty("data").Text("text/plain");
}
