using System.Text.Json;

namespace AsyncLab.Jupyter.Tests.Specs;

public sealed class InstallTests : IDisposable
{
    private readonly Jupyter _jupyter = new();

    public void Dispose() => _jupyter.Dispose();

    [Fact]
    public async Task The_kernel_is_installed_under_its_name_and_the_one_of_exported_notebooks_and_removed_again()
    {
        var installed = await _jupyter.AsyncLabAsync("kernel", "install");
        Assert.Equal((0, ""), (installed.ExitCode, installed.Error));
        Assert.Contains("Installed it as '.net-csharp', too", installed.Output);
        using var spec = JsonDocument.Parse(File.ReadAllText(Kernel("asynclab")));
        Assert.All(spec.RootElement.GetProperty("argv").EnumerateArray().Take(2), word => Assert.True(File.Exists(word.GetString())));
        Assert.Equal("{connection_file}", spec.RootElement.GetProperty("argv").EnumerateArray().Last().GetString());
        Assert.Equal("message", spec.RootElement.GetProperty("interrupt_mode").GetString());

        var removed = await _jupyter.AsyncLabAsync("kernel", "uninstall");
        Assert.Equal((0, ""), (removed.ExitCode, removed.Error));
        Assert.Empty(Directory.GetFileSystemEntries(_jupyter.PathOf("data/kernels")));
        var again = await _jupyter.AsyncLabAsync("kernel", "uninstall");
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("asynclab has installed no kernel 'asynclab' in", again.Error);
    }

    [Fact]
    public async Task Kernels_of_others_stay_as_they_are()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Kernel(".net-csharp"))!);
        File.WriteAllText(Kernel(".net-csharp"), "{\"argv\":[]}");
        var installed = await _jupyter.AsyncLabAsync("kernel", "install");
        Assert.Contains("which stays as it is", installed.Output);
        var taken = await _jupyter.AsyncLabAsync("kernel", "install", "--name", ".net-csharp");
        Assert.Equal(2, taken.ExitCode);
        Assert.Contains("choose another name with --name", taken.Error);
        await _jupyter.AsyncLabAsync("kernel", "uninstall");
        Assert.Equal("{\"argv\":[]}", File.ReadAllText(Kernel(".net-csharp")));
        Assert.False(File.Exists(Kernel("asynclab")));
    }

    [Fact]
    public async Task A_kernel_can_be_installed_elsewhere_under_another_name()
    {
        var installed = await _jupyter.AsyncLabAsync("kernel", "install", "--prefix", "here", "--name", "mine", "--display-name", "My C#");
        Assert.Equal((0, ""), (installed.ExitCode, installed.Error));
        Assert.Contains("\"display_name\": \"My C#\"", File.ReadAllText(_jupyter.PathOf("here/share/jupyter/kernels/mine/kernel.json")));
    }

    [Theory]
    [InlineData("exclude each other", "kernel", "install", "--user", "--sys-prefix")]
    [InlineData("is not the name of a kernel", "kernel", "install", "--name", "../x")]
    [InlineData("The name behind --display-name is empty", "kernel", "install", "--display-name", " ")]
    [InlineData("expected a readable file", "kernel", "run", "--connection-file", "none.json")]
    public async Task Wrong_use_ends_with_2_and_what_to_do(string message, params string[] arguments)
    {
        var result = await _jupyter.AsyncLabAsync(arguments);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, Assert.Single(result.Error.TrimEnd().Split('\n')));
    }

    private string Kernel(string name) => _jupyter.PathOf($"data/kernels/{name}/kernel.json");
}
