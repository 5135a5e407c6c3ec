using System.Threading.Channels;

namespace AsyncLab;

/// <summary>The dialogue with one client, in one of the protocols of mail.</summary>
/// <param name="connection">The client.</param>
/// <param name="limits">What is asked of it.</param>
internal abstract class MailSession(MailConnection connection, MailLimits limits)
{
    private int _mistakes;

    /// <summary>What is asked of the client.</summary>
    protected MailLimits Limits => limits;

    /// <summary>What the server says first.</summary>
    protected abstract string Greeting { get; }

    /// <summary>What it says before it ends the connection of its own accord.</summary>
    /// <param name="reason">Why.</param>
    public abstract string Farewell(string reason);

    /// <summary>Talks until one of them ends it.</summary>
    public async Task RunAsync()
    {
        try
        {
            await TalkAsync();
        }
        catch (Exception e) when (e is IOException or ChannelClosedException)
        {
            // The client is gone.
        }
    }

    /// <summary>Does what a line says, and answers.</summary>
    /// <returns>Whether the dialogue goes on.</returns>
    protected abstract ValueTask<bool> HandleAsync(string line);

    /// <summary>The next line; null at the end.</summary>
    protected ValueTask<string?> ReadLineAsync() => connection.ReadLineAsync();

    /// <summary>Answers in a line, or in several with CR LF between them.</summary>
    /// <returns>True: the dialogue goes on.</returns>
    protected async ValueTask<bool> AnswerAsync(string answer)
    {
        await connection.AnswerAsync(answer);
        return true;
    }

    /// <summary>Counts an answer that is a refusal.</summary>
    protected string Mistake(string answer)
    {
        _mistakes++;
        return answer;
    }

    private async Task TalkAsync()
    {
        try
        {
            await AnswerAsync(Greeting);
            while (await ReadLineAsync() is { } line && await HandleAsync(line))
            {
                if (_mistakes >= limits.Mistakes)
                    throw new MailInputException("Too many mistakes");
            }
        }
        catch (MailInputException e)
        {
            await AnswerAsync(Farewell(e.Message));
        }
    }
}
