using System.Globalization;

namespace AsyncLab;

public static partial class ChildProgram
{
    private const string WriteWord = "write-file";
    private const string PrintWord = "print-lines";
    private const string ErrorsWord = "write-errors";
    private const int Chunk = 1 << 10;

    /// <summary>Runs the program of these words, if they are one's.</summary>
    /// <returns>Its exit code; null if there is none.</returns>
    internal static int? Run(string[] words)
    {
        switch (words)
        {
            case [WriteWord, var path, var text]:
                File.WriteAllText(path, text);
                Console.Out.WriteLine(Texts.Format("Child_wrote", Path.GetFileName(path)));
                return 0;
            case [PrintWord, var lines, var milliseconds]:
                WorkerProgram.ExitWhenInputEnds(Console.OpenStandardInput());
                Print(Number(lines), TimeSpan.FromMilliseconds(Number(milliseconds)));
                return 0;
            case [ErrorsWord, var kibibytes]:
                Complain(Number(kibibytes));
                return 0;
            default:
                return null;
        }
    }

    private static void Print(int lines, TimeSpan pause)
    {
        for (var line = 1; line <= lines; line++)
        {
            Thread.Sleep(pause);
            Console.Out.WriteLine(line);
        }
    }

    // With an empty line it says that it begins.
    private static void Complain(int kibibytes)
    {
        using var errors = Console.OpenStandardError();
        Console.Out.WriteLine();
        for (var written = Chunk; written <= kibibytes * Chunk; written += Chunk)
        {
            errors.Write(new byte[Chunk]);
            Console.Out.WriteLine(written);
        }
    }

    private static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);
}
