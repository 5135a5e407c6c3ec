using System.ComponentModel;
using System.Diagnostics;

namespace AsyncLab.Notebooks.Tests.Faults;

/// <summary>Programs of Linux under which another program finds less than it is used to; a test that may not use one is skipped by name.</summary>
internal static class Circumstances
{
    private static readonly string[] AsRoot = Environment.IsPrivilegedProcess ? [] : ["--map-root-user"];

    /// <summary>A shell that may mount what nobody else sees; it first does what a script says.</summary>
    public static string[] WithMounts(string script) => Shell(["unshare", .. AsRoot, "--mount"], script);

    /// <summary>No network, except for the loopback.</summary>
    public static string[] WithoutNetwork() => Shell(["unshare", .. AsRoot, "--net"], "ip link set lo up");

    /// <summary>A limit of the process and of all that come from it.</summary>
    /// <param name="limit">As prlimit(1) names it.</param>
    /// <param name="value">Its value.</param>
    public static string[] WithLimit(string limit, int value) => Checked(["prlimit", $"--{limit}={value}"]);

    /// <summary>The same for a user who is not root, whom some limits spare.</summary>
    /// <param name="number">A number that no other user has.</param>
    /// <param name="limit">As prlimit(1) names it.</param>
    /// <param name="value">Its value.</param>
    public static string[] WithLimitOf(int number, string limit, int value)
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root may start a program as a user that has no other processes.");
        return Checked(["setpriv", $"--reuid={number}", "--clear-groups", .. WithLimit(limit, value)]);
    }

    /// <summary>The same, without asking whether it is allowed.</summary>
    private static string[] Shell(string[] program, string script) => [.. Checked([.. program, "sh", "-c", $"{script} && exec \"$@\"", "sh"])];

    private static string[] Checked(string[] prefix)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has these programs.");
        Assert.SkipUnless(Succeeds([.. prefix, "true"]), $"This system does not allow: {string.Join(' ', prefix)}");
        return prefix;
    }

    private static bool Succeeds(string[] command)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
