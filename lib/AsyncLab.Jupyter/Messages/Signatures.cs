using System.Security.Cryptography;
using System.Text;

namespace AsyncLab.Jupyter.Messages;

/// <summary>Signs messages and checks those of others.</summary>
/// <param name="scheme">How they are signed.</param>
/// <param name="key">The key.</param>
internal sealed class Signatures(SignatureScheme scheme, string key)
{
    // As many as Jupyter remembers. Who repeats an older message would have to keep it that long.
    private const int Remembered = 1 << 16;

    private readonly byte[] _key = Encoding.UTF8.GetBytes(key);
    private readonly HashSet<string> _seen = [];
    private readonly Queue<string> _order = [];

    /// <summary>The signature of a message's frames, as text.</summary>
    public byte[] Of(IEnumerable<byte[]> frames) =>
        Encoding.ASCII.GetBytes(Convert.ToHexStringLower(scheme.Sign(_key, frames)));

    /// <summary>Accepts a message that is signed rightly, once.</summary>
    /// <param name="signature">The signature that came with it.</param>
    /// <param name="frames">What it signs.</param>
    /// <exception cref="MalformedMessageException">The signature is wrong, or it came before.</exception>
    public void Check(byte[] signature, IEnumerable<byte[]> frames)
    {
        if (!CryptographicOperations.FixedTimeEquals(signature, Of(frames)))
            throw new MalformedMessageException("its signature is wrong");
        if (!IsFirst(Encoding.ASCII.GetString(signature)))
            throw new MalformedMessageException("it came before");
    }

    private bool IsFirst(string signature)
    {
        lock (_order)
        {
            if (!_seen.Add(signature))
                return false;
            _order.Enqueue(signature);
            if (_order.Count > Remembered)
                _seen.Remove(_order.Dequeue());
            return true;
        }
    }
}
