using System.Diagnostics;

namespace AsyncLab;

public abstract partial record Workload
{
    // The words of the command, one a line: both runtimes start the same.
    internal sealed record RunCommand(string Words, int Lines) : Workload
    {
        internal override bool Blocks => true;

        public static RunCommand Of(ProcessStartInfo command, int lines) => new(string.Join('\n', [command.FileName, .. command.ArgumentList]), lines);

        internal override void Run()
        {
            using var process = Start();
            var lines = 0;
            while (process.StandardOutput.ReadLine() is not null)
                lines++;
            process.WaitForExit();
            Check(lines, process.ExitCode);
        }

        // To start a process is a blocking call: there is no other.
        internal override async Task RunAsync()
        {
            using var process = Start();
            var lines = 0;
            while (await process.StandardOutput.ReadLineAsync() is not null)
                lines++;
            await process.WaitForExitAsync();
            Check(lines, process.ExitCode);
        }

        private Process Start()
        {
            var words = Words.Split('\n');
            return Process.Start(new ProcessStartInfo(words[0], words[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true })
                ?? throw new InvalidOperationException($"The command {words[0]} did not start.");
        }

        private void Check(int lines, int exitCode)
        {
            if (lines != Lines || exitCode != 0)
                throw new InvalidOperationException($"A command printed {lines} of {Lines} lines and ended with exit code {exitCode}.");
        }
    }
}
