using System.Text;
using System.Text.RegularExpressions;

namespace AsyncLab;

internal sealed partial class SmtpSession
{
    private string TooLong => $"552 A message has no more than {Limits.MessageBytes} bytes";

    private async ValueTask<bool> ReceiveAsync()
    {
        if (_recipients.Count == 0)
            return await AnswerAsync(Mistake(_begun ? "554 No valid recipients" : "503 Say MAIL first"));
        await AnswerAsync("354 End with a line that is a dot");
        using var text = new MemoryStream();
        var length = 0L;
        string? line;
        for (line = await ReadLineAsync(); line is not (null or "."); line = await ReadLineAsync())
        {
            // A line that begins with a dot was sent with one more: RFC 5321, 4.5.2.
            var content = Encoding.Latin1.GetBytes((line.StartsWith('.') ? line[1..] : line) + "\r\n");
            length += content.Length;
            if (length <= Limits.MessageBytes)
                text.Write(content);
            else if (length > (long)Limits.MessageBytes * Indulgence)
                throw new MailInputException("The message does not end");
        }

        return line is not null && await AnswerAsync(Reset(
            length > Limits.MessageBytes ? TooLong
            : mailboxes.TryDeliver(_recipients, text.ToArray()) ? "250 Delivered"
            : "452 The mailboxes are full"));
    }

    [GeneratedRegex(@"\AFROM: ?<[^<>\s]{0,254}>(?: (?<parameter>\S+))*\z", RegexOptions.IgnoreCase)]
    private static partial Regex From();

    [GeneratedRegex(@"\ATO: ?<(?<user>[^<>\s@]{1,64})@(?<domain>[^<>\s@]{1,254})>\z", RegexOptions.IgnoreCase)]
    private static partial Regex To();
}
