using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace AsyncLab;

internal static partial class Unanswered
{
    private const int OwnerOnly = 0b110_000_000;

    // A regular file always answers. A named pipe of Unix is opened and read by the same calls, and waits for a writer.
    private static Func<Task> FileStreamOfPipe()
    {
        var stream = OpenPipe(out _);
        return () => stream.ReadAsync(new byte[1]).AsTask();
    }

    private static Func<Task> AllOfPipe()
    {
        OpenPipe(out var path);
        return () => File.ReadAllBytesAsync(path);
    }

    private static Func<Task> StreamWithoutAsync()
    {
        var stream = Keep(new SilentStream());
        return () => stream.ReadAsync(new byte[1]).AsTask();
    }

    // That of a worker ends with whoever asked, and says nothing before.
    private static Func<Task> StandardInput()
    {
        var stream = Keep(Console.OpenStandardInput());
        return () => stream.ReadAsync(new byte[1]).AsTask();
    }

    // Somebody else writes to it and does not come to an end.
    private static Func<Task> LockedDatabase()
    {
        var file = Path.Combine(WorkerFolder.Current, $"locked-{Interlocked.Increment(ref s_pipes)}");
        Run(Open(file), "CREATE TABLE letter (text TEXT); BEGIN EXCLUSIVE;");
        var command = Open(file).CreateCommand();
        command.CommandText = "SELECT text FROM letter;";
        return () => command.ExecuteReaderAsync();
    }

    // Open for reading and writing: to open it for one of them would wait for the other.
    private static FileStream OpenPipe(out string path)
    {
        if (OperatingSystem.IsWindows())
            throw new PlatformNotSupportedException(Texts.Get("PendingOn_no_pipe"));
        path = Path.Combine(WorkerFolder.Current, $"fifo-{Interlocked.Increment(ref s_pipes)}");
        return MakePipe(path, OwnerOnly) == 0
            ? Keep(new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0, useAsync: true))
            : throw new IOException($"mkfifo {path}: {Marshal.GetLastPInvokeErrorMessage()}");
    }

    private static SqliteConnection Open(string file)
    {
        var connection = Keep(new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString));
        connection.Open();
        return connection;
    }

    private static void Run(SqliteConnection connection, string statements)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statements;
        command.ExecuteNonQuery();
    }

    [LibraryImport("libc", EntryPoint = "mkfifo", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int MakePipe(string path, uint mode);
}
