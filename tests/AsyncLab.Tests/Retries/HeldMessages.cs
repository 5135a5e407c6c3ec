using Xunit.Sdk;
using Xunit.v3;

namespace AsyncLab.Tests.Retries;

/// <summary>What an attempt reports, held back until it is known whether it counts.</summary>
internal sealed class HeldMessages : IMessageBus
{
    private readonly List<IMessageSinkMessage> _messages = [];

    public bool QueueMessage(IMessageSinkMessage message)
    {
        _messages.Add(message);
        return true;
    }

    public void ReleaseTo(IMessageBus bus) => _messages.ForEach(m => bus.QueueMessage(m));

    public void Dispose()
    {
    }
}
