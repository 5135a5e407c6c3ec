using Microsoft.Data.Sqlite;

namespace AsyncLab;

/// <summary>A statement of SQL, prepared once, that SQLite runs in this process.</summary>
internal sealed class SqlStatement : Repeatable
{
    /// <summary>How the name of its file begins.</summary>
    public const string Prefix = "asynclab-rows-";

    private const string Row = "CREATE TABLE letter (id INTEGER PRIMARY KEY, text TEXT, seen INTEGER); INSERT INTO letter VALUES (1, 'hello', 0);";

    // With an exclusive lock the journal stays open as the database does: both files may lose their names.
    private const string KeepOpen = "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = PERSIST; PRAGMA synchronous = FULL;";

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _command;
    private readonly string? _file;

    private SqlStatement(string source, string preparation, string statement, string? file)
    {
        _file = file;
        _connection = new(new SqliteConnectionStringBuilder { DataSource = source, Pooling = false }.ConnectionString);
        _connection.Open();
        _command = _connection.CreateCommand();
        _command.CommandText = preparation + statement;
        _command.ExecuteNonQuery();
        // Elsewhere than on Windows a file may go while it is open: then it is gone also when the process is killed.
        if (!OperatingSystem.IsWindows())
            DeleteFile();
        _command.CommandText = statement;
        _command.Prepare();
    }

    /// <summary>Reads a row of a database that is in the memory of this process.</summary>
    public static SqlStatement SelectFromMemory() => new(":memory:", Row, "SELECT text FROM letter WHERE id = 1;", null);

    /// <summary>Changes a row of a database on a disk and waits until the disk has it.</summary>
    public static SqlStatement UpdateOnDisk()
    {
        var file = Path.Combine(FileStep.Folder, $"{Prefix}{Guid.NewGuid():N}");
        return new(file, KeepOpen + Row, "UPDATE letter SET seen = 1 - seen WHERE id = 1;", file);
    }

    public override Task RepeatAsync(int times)
    {
        for (var i = 0; i < times; i++)
            _command.ExecuteScalar();
        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync()
    {
        _command.Dispose();
        _connection.Dispose();
        DeleteFile();
        return ValueTask.CompletedTask;
    }

    private void DeleteFile()
    {
        if (_file is null)
            return;
        File.Delete(_file);
        File.Delete(_file + "-journal");
    }
}
