using AsyncLab.Jupyter.Messages;

namespace AsyncLab.Jupyter.Tests.Frontends;

public sealed class CellTests : IDisposable
{
    private readonly RunningKernel _kernel = RunningKernel.Start();

    private Frontend Frontend => _kernel.Frontend;

    public void Dispose() => _kernel.Dispose();

    [Fact]
    public void A_cell_shows_what_it_prints_displays_and_evaluates_to_in_order()
    {
        var (reply, shown) = Frontend.Run("Console.WriteLine(\"a\"); var d = display(\"b\"); d.Update(\"c\"); Console.Error.WriteLine(\"d\"); \"e\"");
        Assert.Equal("ok", reply.Text("status"));
        Assert.Equal(["status", "execute_input", "stream", "display_data", "update_display_data", "stream", "execute_result"], shown.Select(m => m.Header.Type));
        Assert.Equal(("stderr", "d\n"), (shown[5].Content.Text("name"), shown[5].Content.Text("text")));
        Assert.Equal(shown[3].Content.GetProperty("transient").Text("display_id"), shown[4].Content.GetProperty("transient").Text("display_id"));
    }

    [Fact]
    public void What_a_process_of_a_cell_prints_belongs_to_the_cell()
    {
        var (_, shown) = Frontend.Run("System.Diagnostics.Process.Start(\"echo\", \"from another process\").WaitForExit();");
        Assert.Equal("from another process\n", shown.Single(m => m.Header.Type == "stream").Content.Text("text"));
    }

    [Fact]
    public void What_one_cell_displayed_a_later_one_can_update()
    {
        var shown = Frontend.Run("var d = display(1);").Shown;
        var updated = Frontend.Run("d.Update(2);").Shown;
        Assert.Equal(
            shown.Single(m => m.Header.Type == "display_data").Content.GetProperty("transient").Text("display_id"),
            updated.Single(m => m.Header.Type == "update_display_data").Content.GetProperty("transient").Text("display_id"));
    }

    [Fact]
    public void An_error_names_the_cell_and_its_line_and_ends_those_that_wait()
    {
        var request = Frontend.Ask("execute_request", new() { ["code"] = "var x = 1;\nint y = \"a\";" });
        Frontend.Ask("execute_request", new() { ["code"] = "x" });
        var error = Frontend.Shown(request).Single(m => m.Header.Type == "error").Content;
        Assert.StartsWith("cell 1:2:9: error CS0029", error.Text("evalue"));
        Assert.Equal("CS0029", error.Text("ename"));
        Assert.Equal(["error", "aborted"], [Frontend.Reply().Content.Text("status"), Frontend.Reply().Content.Text("status")]);
        Assert.Equal("ok", Frontend.Run("1").Reply.Text("status"));
    }

    [Fact]
    public void A_cell_that_reads_asks_the_frontend()
    {
        var request = Frontend.Ask("execute_request", new() { ["code"] = "Console.ReadLine() + await Kernel.GetPasswordAsync(\"secret?\")", ["allow_stdin"] = true });
        Assert.False(Frontend.Question().Content.Flag("password"));
        Frontend.Answer("me");
        Assert.Equal("secret?", Frontend.Question().Content.Text("prompt"));
        Frontend.Answer("you");
        Assert.Equal("meyou", Frontend.Shown(request)[^1].Content.GetProperty("data").Text("text/plain"));
        Frontend.Reply();
        Assert.Contains("nobody answers", Frontend.Run("Console.ReadLine()").Reply.Text("evalue"));
    }

    [Fact]
    public void A_cell_says_how_far_it_is_until_it_shows_something()
    {
        var (_, shown) = Frontend.Run("void Say(int percent) => Console.Write($\"\\u001b]9;4;1;{percent}\\u001b\\\\\"); Say(10); Say(20); \"done\"");
        Assert.Equal(["status", "execute_input", "display_data", "update_display_data", "clear_output", "execute_result"], shown.Select(m => m.Header.Type));
        Assert.Equal("20 %", shown[3].Content.GetProperty("data").Text("text/plain"));
    }

    [Fact]
    public void A_silent_cell_shows_nothing_and_is_not_counted()
    {
        Assert.Equal(["status"], Frontend.Run("Console.WriteLine(1); 2", new() { ["silent"] = true }).Shown.Select(m => m.Header.Type));
        var (reply, _) = Frontend.Run("var a = 1;", new() { ["user_expressions"] = new System.Text.Json.Nodes.JsonObject { ["b"] = "a + 1", ["c"] = "none" } });
        Assert.Equal(1, reply.Number("execution_count"));
        Assert.Equal(["ok", "error"], reply.Properties("user_expressions").Select(e => e.Value.Text("status")));
    }

    [Fact]
    public void What_cells_have_declared_is_completed()
    {
        Frontend.Run("var telescope = \"text\";");
        Frontend.Ask("complete_request", new() { ["code"] = "telescope.Leng", ["cursor_pos"] = 14 });
        Assert.Equal(["Length"], Frontend.Reply().Content.GetProperty("matches").EnumerateArray().Select(m => m.GetString()));
    }
}
