namespace AsyncLab;

/// <summary>The bytes that workloads write and hand over: made before the clock starts, and the same for all units.</summary>
internal static class Payload
{
    private static byte[] s_bytes = [];

    /// <summary>This many bytes.</summary>
    public static byte[] Of(int length)
    {
        var bytes = s_bytes;
        if (bytes.Length == length)
            return bytes;
        bytes = new byte[length];
        // Pages that were never written to are no memory yet.
        Array.Fill(bytes, (byte)'a');
        return s_bytes = bytes;
    }
}
