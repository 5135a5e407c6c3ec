using System.Diagnostics;
using System.Globalization;
using AsyncLab.Jupyter.Messages;

namespace AsyncLab.Jupyter.Tests.Frontends;

public class EndTests
{
    [Fact]
    public void A_kernel_ends_when_it_is_told_to_and_leaves_nothing_behind()
    {
        using var kernel = RunningKernel.Start();
        var left = Leftovers.Of(kernel);
        kernel.Frontend.AskAtOnce("shutdown_request", new() { ["restart"] = true });
        Assert.True(kernel.Frontend.ReplyAtOnce().Content.Flag("restart"));
        Assert.True(kernel.Process.WaitForExit(RunningKernel.Patience));
        Assert.Equal(0, kernel.Process.ExitCode);
        Assert.Equal("", kernel.Process.StandardError.ReadToEnd());
        left.AssertGone();
    }

    [Fact]
    public void A_kernel_that_is_told_to_end_while_a_cell_runs_ends()
    {
        using var kernel = RunningKernel.Start();
        var left = Leftovers.Of(kernel);
        kernel.Frontend.Ask("execute_request", new() { ["code"] = "Console.WriteLine(0); while (true) { }" });
        kernel.Frontend.WaitFor("stream");
        kernel.Frontend.AskAtOnce("shutdown_request");
        Assert.True(kernel.Process.WaitForExit(RunningKernel.Patience));
        Assert.Equal(0, kernel.Process.ExitCode);
        left.AssertGone();
    }

    [Fact]
    public void A_kernel_that_is_killed_leaves_nothing_behind()
    {
        using var kernel = RunningKernel.Start();
        var left = Leftovers.Of(kernel);
        kernel.Process.Kill();
        kernel.Process.WaitForExit();
        left.AssertGone();
    }

    [Fact]
    public void A_kernel_ends_with_the_process_that_it_belongs_to()
    {
        using var parent = Process.Start("sleep", "1000");
        using var kernel = RunningKernel.Start(parent.Id.ToString(CultureInfo.InvariantCulture));
        kernel.Frontend.Ask("execute_request", new() { ["code"] = "while (true) { }" });
        parent.Kill();
        parent.WaitForExit();
        Assert.True(kernel.Process.WaitForExit(RunningKernel.Patience));
    }

    [Fact]
    public async Task What_is_not_signed_is_dropped_with_a_line_and_the_kernel_lives()
    {
        using var kernel = RunningKernel.Start();
        kernel.Frontend.SendRaw("nonsense"u8.ToArray());
        kernel.Frontend.SendRaw("<IDS|MSG>"u8.ToArray(), "0000"u8.ToArray(), "{}"u8.ToArray(), "{}"u8.ToArray(), "{}"u8.ToArray(), "{\"code\":\"Environment.Exit(3)\"}"u8.ToArray());
        Assert.Equal("ok", kernel.Frontend.Run("1").Reply.Text("status"));
        Assert.Contains("it has no frame <IDS|MSG>", await kernel.Process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken));
        Assert.Contains("its signature is wrong", await kernel.Process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_frontend_that_opens_a_conversation_is_told_that_nobody_is_there()
    {
        using var kernel = RunningKernel.Start();
        var shown = kernel.Frontend.Shown(kernel.Frontend.Ask("comm_open", new() { ["comm_id"] = "7", ["target_name"] = "widget" }));
        Assert.Equal("7", shown.Single(m => m.Header.Type == "comm_close").Content.Text("comm_id"));
        kernel.Frontend.Ask("history_request", new() { ["hist_access_type"] = "tail", ["n"] = 3 });
        Assert.Equal("ok", kernel.Frontend.Reply().Content.Text("status"));
    }
}
