using System.ComponentModel;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace AsyncLab;

/// <summary>An account of a Unix system under which the administrator can run a program.</summary>
/// <param name="Name">Its name.</param>
/// <param name="User">Its number.</param>
/// <param name="Group">The number of its group.</param>
internal sealed partial record UnixAccount(string Name, uint User, uint Group)
{
    private const string Accounts = "/etc/passwd";

    /// <summary>What to put before a command, so that it runs under this account.</summary>
    public string[] Prefix =>
        Find("setpriv") is { } setpriv ? [setpriv, $"--reuid={User}", $"--regid={Group}", "--clear-groups"]
        : Find("runuser") is { } runuser ? [runuser, "-u", Name, "--"]
        : throw new InvalidOperationException(Texts.Format("Postgres_administrator", Name));

    /// <summary>The first of these that there is.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static UnixAccount Find(params IReadOnlyList<string> names)
    {
        // name:password:user:group:…
        var lines = File.ReadLines(Accounts).Select(l => l.Split(':')).Where(l => l.Length > 3).ToArray();
        var line = names.Select(n => lines.FirstOrDefault(l => l[0] == n)).FirstOrDefault(l => l is not null)
            ?? throw new InvalidOperationException(Texts.Format("Postgres_administrator", names[0]));
        return new(line[0], uint.Parse(line[2], CultureInfo.InvariantCulture), uint.Parse(line[3], CultureInfo.InvariantCulture));
    }

    /// <summary>The folder for temporary files, or one that every account can reach.</summary>
    [UnsupportedOSPlatform("windows")]
    public static string FolderForAll() =>
        ((string[])[Path.GetTempPath(), "/tmp", "/var/tmp"]).FirstOrDefault(IsForAll) ?? Path.GetTempPath();

    /// <summary>Gives it a file or folder.</summary>
    [UnsupportedOSPlatform("windows")]
    public void Own(string path)
    {
        if (Chown(path, User, Group) != 0)
            throw new Win32Exception(Marshal.GetLastPInvokeError());
    }

    [UnsupportedOSPlatform("windows")]
    private static bool IsForAll(string path)
    {
        for (var folder = new DirectoryInfo(path); folder is not null; folder = folder.Parent)
        {
            if (!folder.Exists || !folder.UnixFileMode.HasFlag(UnixFileMode.OtherExecute))
                return false;
        }

        return true;
    }

    private static string? Find(string program) =>
        ((string[])["/usr/bin", "/usr/sbin", "/bin", "/sbin"]).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    [LibraryImport("libc", EntryPoint = "chown", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Chown(string path, uint user, uint group);
}
