using System.Diagnostics;

namespace AsyncLab;

/// <summary>Programs of the library that a cell can start as processes of its own, with <see cref="Process.Start(ProcessStartInfo)"/>.</summary>
public static class ChildProgram
{
    /// <summary>The first word for the program that writes a file.</summary>
    internal const string WriteWord = "write-file";

    /// <summary>How to start a program that writes a text to a file and says so on its standard output.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">What it shall hold.</param>
    public static ProcessStartInfo WriteFile(string path, string text)
    {
        var info = WorkerProcess.Command();
        foreach (var word in (string[])[WriteWord, path, text])
            info.ArgumentList.Add(word);
        // In a notebook the standard streams belong to its host.
        info.RedirectStandardInput = info.RedirectStandardOutput = true;
        return info;
    }

    /// <summary>The program itself.</summary>
    internal static int RunWriteFile(string path, string text)
    {
        File.WriteAllText(path, text);
        Console.Out.WriteLine(Texts.Format("Child_wrote", Path.GetFileName(path)));
        return 0;
    }
}
