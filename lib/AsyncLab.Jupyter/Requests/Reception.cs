using AsyncLab.Jupyter.Channels;
using AsyncLab.Jupyter.Messages;

namespace AsyncLab.Jupyter.Requests;

/// <summary>Takes what arrives at the sockets, and drops what no frontend with the key has sent.</summary>
/// <param name="codec">Makes messages of frames.</param>
/// <param name="shell">Answers one request after the other.</param>
/// <param name="control">Answers at once.</param>
/// <param name="answer">Takes what whoever sits at the frontend has answered to a cell.</param>
/// <param name="log">Learns what was dropped.</param>
internal sealed class Reception(MessageCodec codec, RequestQueue shell, Answers control, Action<string> answer, KernelLog log)
{
    /// <summary>Takes a message; on the thread of the sockets, which must live.</summary>
    public void Receive(ChannelName channel, IReadOnlyList<byte[]> frames)
    {
        try
        {
            Give(channel, codec.Decode(frames));
        }
        catch (MalformedMessageException e)
        {
            log.Write($"dropped a message on the channel '{channel}': {e.Message}");
        }
    }

    private void Give(ChannelName channel, ReceivedMessage message)
    {
        // At once: an interrupt must not wait for a cell.
        if (channel == ChannelName.Control)
            control.GiveAsync(message, CancellationToken.None).GetAwaiter().GetResult();
        else if (channel == ChannelName.Shell)
            shell.Add(message);
        else if (message.Header.Type == "input_reply")
            answer(message.Content.Text("value"));
    }
}
