using System.Net;
using System.Net.Sockets;

namespace AsyncLab.Notebooks.Preview;

/// <summary>The addresses at which only this machine can reach itself.</summary>
internal static class Loopback
{
    /// <summary>Listens on 127.0.0.1 and, where that is possible, at the same port of ::1.</summary>
    /// <param name="port">The port, or 0 for one that the system chooses.</param>
    /// <exception cref="SocketException">The port is in use or not allowed.</exception>
    public static IReadOnlyList<TcpListener> Listen(int port)
    {
        var first = Start(IPAddress.Loopback, port);
        try
        {
            // Where a browser looks first for localhost.
            return [first, Start(IPAddress.IPv6Loopback, ((IPEndPoint)first.LocalEndpoint).Port)];
        }
        catch (SocketException)
        {
            // The address that is told is the other one.
            return [first];
        }
    }

    private static TcpListener Start(IPAddress address, int port)
    {
        var listener = new TcpListener(address, port);
        try
        {
            listener.Start();
            return listener;
        }
        catch
        {
            listener.Dispose();
            throw;
        }
    }
}
