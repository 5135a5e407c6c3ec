using System.Data.Common;

namespace AsyncLab;

/// <summary>The small tables that statements of the book work on, in the SQL that SQLite and PostgreSQL have in common.</summary>
internal static class SampleTables
{
    /// <summary>How many accounts there are.</summary>
    public const int Accounts = 1_000;

    // Enough for every deletion of a measurement to find its row.
    private const int Transfers = 10_000;

    /// <summary>One of each kind; <c>@n</c> is another number each time, from 1 on.</summary>
    public static IReadOnlyList<string> Statements { get; } =
    [
        $"select owner, balance from account where id = 1 + @n % {Accounts}",
        $"insert into transfer (id, account, amount) values (100000 + @n, 1 + @n % {Accounts}, 10)",
        $"update account set balance = balance + 10 where id = 1 + @n % {Accounts}",
        "delete from transfer where id = @n",
    ];

    // The balances are scattered, and there is no index on them.
    private static readonly string[] Definition =
    [
        "drop table if exists account",
        "drop table if exists transfer",
        "create table account (id integer primary key, owner varchar(40) not null, balance integer not null)",
        "create table transfer (id integer primary key, account integer not null, amount integer not null)",
        $"insert into account (id, owner, balance) {Numbers(Accounts)} select i, 'owner ' || i, i * 7919 % 10007 from number",
        $"insert into transfer (id, account, amount) {Numbers(Transfers)} select i, 1 + i % {Accounts}, 10 from number",
    ];

    /// <summary>Makes the tables, in place of those that are there.</summary>
    public static void Make(DbConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        foreach (var text in Definition)
        {
            command.CommandText = text;
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private static string Numbers(int most) =>
        $"with recursive number(i) as (select 1 union all select i + 1 from number where i < {most})";
}
