namespace AsyncLab.Notebooks.Preview;

/// <summary>A request that gets no answer but this.</summary>
/// <param name="status">The status code of HTTP.</param>
/// <param name="message">A sentence for whoever asked.</param>
internal sealed class HttpRefusal(int status, string message) : Exception(message)
{
    /// <summary>The status code of HTTP.</summary>
    public int Status { get; } = status;
}
