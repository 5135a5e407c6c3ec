namespace AsyncLab;

/// <summary>What can be asked of a mail client of .NET. The worker brings one along; the process of a notebook does without the packages.</summary>
internal abstract class MailClient
{
    private static Func<MailClient>? s_make;

    /// <summary>The client of this process.</summary>
    /// <exception cref="InvalidOperationException">It has none.</exception>
    public static MailClient Current => field ??= s_make?.Invoke() ?? throw new InvalidOperationException("This process has no mail client.");

    /// <summary>Says how it is made, if it is ever needed.</summary>
    public static void Use(Func<MailClient> make) => s_make = make;

    /// <summary>Does it by calls that block.</summary>
    /// <param name="operation">What is done.</param>
    /// <param name="port">The port of the server on loopback.</param>
    /// <param name="count">How many recipients, or how many messages.</param>
    /// <param name="first">The place of the first message, from 0.</param>
    public abstract void Do(MailOperation operation, int port, int count, int first);

    /// <summary>The same by calls that are awaited.</summary>
    public abstract Task DoAsync(MailOperation operation, int port, int count, int first);
}
