using System.Diagnostics;
using System.Runtime.InteropServices;
using Npgsql;

namespace AsyncLab;

/// <summary>
/// The process that has a server of PostgreSQL, or a schema in one. It lives as long as its standard input is open, and so not longer than whoever
/// asked for it, and tidies up. Its first line of input is a connection string, or empty; it answers with two lines: how to connect, and what it is.
/// If the first one is empty, the second one says what went wrong.
/// </summary>
internal static class PostgresKeeper
{
    /// <summary>The first word for this program; the folder of PostgreSQL's programs follows.</summary>
    public const string Word = "keep-postgres";

    // It must outlive whoever asked, even if that is killed with all its children: its parent is a shell that ends at once.
    private const string Detached = "exec 3<&0; \"$@\" <&3 3<&- &";
    private const string OwnVariables = "ASYNCLAB_";

    /// <summary>How to start it.</summary>
    public static ProcessStartInfo Command(string programs)
    {
        var worker = WorkerProcess.Command();
        string[] command = [worker.FileName, .. worker.ArgumentList, Word, programs];
        var info = OperatingSystem.IsWindows() ? new ProcessStartInfo(command[0], command[1..]) : new("/bin/sh", ["-c", Detached, "sh", .. command]);
        info.RedirectStandardInput = info.RedirectStandardOutput = true;
        info.Environment.Clear();
        // A mark that says to which run of a notebook a process belongs would have it killed before it has tidied up.
        foreach (var (name, value) in worker.Environment.Where(v => !v.Key.StartsWith(OwnVariables, StringComparison.Ordinal)))
            info.Environment[name] = value;
        return info;
    }

    /// <summary>The program itself.</summary>
    public static async Task<int> RunAsync(string programs)
    {
        using var input = new StreamReader(Console.OpenStandardInput());
        var given = await input.ReadLineAsync() ?? "";
        // The end of the input ends it, and not a key that was meant for the notebook.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, s => s.Cancel = true);
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, s => s.Cancel = true);
        try
        {
            await using var cluster = given.Length > 0 ? null : await PostgresCluster.StartAsync(programs);
            await using var schema = await PostgresSchema.CreateAsync(cluster?.ConnectionString ?? given);
            Say(schema.ConnectionString, cluster is null
                ? Texts.Format("Postgres_given", schema.Version, PostgresServer.Variable) : Texts.Format("Postgres_private", schema.Version, cluster.Port));
            await input.ReadToEndAsync();
            return 0;
        }
        catch (Exception e) when (e is NpgsqlException or IOException or ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            Say("", e.Message.ReplaceLineEndings(" "));
            return 1;
        }
    }

    private static void Say(string connectionString, string description)
    {
        Console.Out.WriteLine(connectionString);
        Console.Out.WriteLine(description);
    }
}
