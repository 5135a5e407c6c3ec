namespace AsyncLab.Notebooks.Execution;

/// <summary>Writes to the pipe by which a notebook's process tells its parent what happens.</summary>
internal static class EventPipe
{
    /// <summary>Writes a line.</summary>
    public static void Send(Stream pipe, byte[] line)
    {
        try
        {
            pipe.Write(line);
        }
        catch (IOException)
        {
            // The parent is gone. Who waits for that ends this process and what its cells have started;
            // an exception would end this process alone.
            Thread.Sleep(Timeout.Infinite);
        }
    }
}
