using System.Diagnostics;

namespace AsyncLab;

/// <summary>A temporary folder for the data of a server, and the programs that work in it. The server refuses the system's administrator; then another account gets both.</summary>
internal sealed class PostgresFolder : IDisposable
{
    private readonly string _programs;
    private readonly string _path;
    private readonly UnixAccount? _account;
    private readonly PostgresGuard? _guard;

    private PostgresFolder(string programs, UnixAccount? account)
    {
        (_programs, _account) = (programs, account);
        var server = CommandLine("postgres");
        var name = $"asynclab-postgres-{Guid.NewGuid():N}";
        if (account is null || OperatingSystem.IsWindows())
        {
            _path = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), name)).FullName;
        }
        else
        {
            _path = Directory.CreateDirectory(Path.Combine(UnixAccount.FolderForAll(), name)).FullName;
            account.Own(_path);
        }

        _guard = PostgresGuard.Over(_path, server);
    }

    /// <summary>Where the data is.</summary>
    public string Data => Path.Combine(_path, "data");

    /// <summary>Makes it.</summary>
    /// <param name="programs">The folder of PostgreSQL's programs.</param>
    public static PostgresFolder Create(string programs) =>
        new(programs, !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess ? UnixAccount.Find("postgres", "nobody") : null);

    /// <summary>How to start one of the programs.</summary>
    public ProcessStartInfo Command(string program, string[] arguments)
    {
        string[] command = [.. CommandLine(program), .. arguments];
        return new(command[0], command[1..])
        {
            WorkingDirectory = _path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // What the programs say is in English, as the rest of what a reader sees.
            Environment = { ["LC_ALL"] = "C" },
        };
    }

    /// <summary>Runs one of the programs to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message has its last words.</exception>
    public async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(Command(program, arguments))!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await output;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program}: {errors.Trim()}");
    }

    /// <summary>Deletes it.</summary>
    public void Dispose()
    {
        _guard?.Dispose();
        WorkerFolder.Delete(_path);
    }

    private string[] CommandLine(string program) => [.. _account?.Prefix ?? [], Path.Combine(_programs, program)];
}
