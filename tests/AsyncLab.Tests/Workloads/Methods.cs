namespace AsyncLab.Tests.Workloads;

/// <summary>Static methods on disk, for workers to run.</summary>
public static class Methods
{
    public static void Write() => Console.WriteLine("Not a reading.");

    public static void Allocate() => GC.KeepAlive(new byte[100_000]);

    public static Task WaitAsync() => Task.Delay(100);

    public static void Fail() => throw new InvalidOperationException("This method fails.");
}
