using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Export;

/// <summary>Gets mermaid, which draws diagrams and which no NuGet package ships: from the cache, else once by npm.</summary>
/// <param name="cache">The folder in which it stays for later runs.</param>
/// <param name="npm">The command that fetches it.</param>
internal sealed class Mermaid(string cache, string npm)
{
    /// <summary>The file name of the script.</summary>
    public const string Script = "mermaid.min.js";

    private const string Licence = "mermaid.LICENSE.txt";
    private const string Version = "12.3.0";
    private const string Sha256 = "336df803d87a38b70a01e736e666c8f7601d2ce42f5e47c8fafe5d721074b9a3";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    // Of itself npm waits a minute before it tries a third time, with no network at all, too.
    private static readonly string[] Retries = ["--fetch-retries=1", "--fetch-retry-mintimeout=1000"];

    public static Mermaid ForThisUser { get; } = new(
        Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
            "asynclab", "cache"),
        OperatingSystem.IsWindows() ? "npm.cmd" : "npm");

    private string Cached => Path.Combine(cache, $"mermaid-{Version}");

    /// <summary>The script and its licence as files, or no files when they cannot be had.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(CancellationToken cancellation = default)
    {
        if (FilesIn(Cached) is { Count: > 0 } files) return files;

        var download = TemporaryFolder.Create("mermaid");
        try
        {
            await PackAsync(download.FullName, cancellation);
            await UnpackAsync(download, cancellation);
            Directory.CreateDirectory(Cached);
            foreach (var file in FilesIn(download.FullName))
                File.Move(file, Path.Combine(Cached, Path.GetFileName(file)), overwrite: true);
            return FilesIn(Cached);
        }
        // No npm, no network, no space: a diagram shown as text is no reason to fail.
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidOperationException
            or System.ComponentModel.Win32Exception or InvalidDataException
            || e is OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return [];
        }
        finally
        {
            download.Delete(recursive: true);
        }
    }

    private async Task PackAsync(string folder, CancellationToken cancellation)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(Patience);
        using var process = Process.Start(new ProcessStartInfo(npm, ["pack", $"mermaid@{Version}", "--silent", .. Retries])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            process.StandardInput.Close();
            await Task.WhenAll(
                process.StandardOutput.ReadToEndAsync(timeout.Token),
                process.StandardError.ReadToEndAsync(timeout.Token),
                process.WaitForExitAsync(timeout.Token));
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private static async Task UnpackAsync(DirectoryInfo folder, CancellationToken cancellation)
    {
        if (folder.EnumerateFiles("*.tgz").FirstOrDefault() is not { } package) return;
        await using var gzip = new GZipStream(package.OpenRead(), CompressionMode.Decompress);
        await using var tar = new TarReader(gzip);
        while (await tar.GetNextEntryAsync(cancellationToken: cancellation) is { } entry)
        {
            var name = entry.Name switch
            {
                "package/dist/mermaid.min.js" => Script,
                "package/LICENSE" => Licence,
                _ => null,
            };
            if (name is not null) await entry.ExtractToFileAsync(Path.Combine(folder.FullName, name), overwrite: true, cancellation);
        }
    }

    private static IReadOnlyList<string> FilesIn(string folder)
    {
        var script = Path.Combine(folder, Script);
        var licence = Path.Combine(folder, Licence);
        return File.Exists(licence) && IsGenuine(script) ? [script, licence] : [];
    }

    private static bool IsGenuine(string script)
    {
        if (!File.Exists(script)) return false;
        using var stream = File.OpenRead(script);
        return Convert.ToHexStringLower(SHA256.HashData(stream)) == Sha256;
    }
}
