using System.Text;
using AsyncLab.Jupyter.Messages;

namespace AsyncLab.Jupyter.Tests.Messages;

public class ConnectionFileTests
{
    private const string Ports = "\"shell_port\":5001,\"iopub_port\":5002,\"stdin_port\":5003,\"control_port\":5004,\"hb_port\":5005";

    [Fact]
    public void A_kernel_listens_where_the_file_says()
    {
        var connection = Parse("{" + Ports + ",\"ip\":\"127.0.0.1\",\"key\":\"k\",\"transport\":\"tcp\",\"signature_scheme\":\"hmac-sha256\"}");
        Assert.Equal("tcp://127.0.0.1:5001", connection.Address(ChannelName.Shell));
        Assert.Equal("tcp://127.0.0.1:5005", connection.Address(ChannelName.Heartbeat));
    }

    [Theory]
    [InlineData("", "expected JSON")]
    [InlineData("[]", "expected a JSON object")]
    [InlineData("{}", "expected a key: without one")]
    [InlineData("{\"key\":\"k\"}", "expected a port from 1 to 65535 for 'shell_port'")]
    [InlineData("{" + Ports + ",\"transport\":\"ipc\"}", "start the kernel with --transport=tcp")]
    [InlineData("{" + Ports + ",\"ip\":\"0.0.0.0\",\"key\":\"k\"}", "expected an address that only this machine reaches, such as 127.0.0.1, found '0.0.0.0'")]
    [InlineData("{" + Ports + ",\"ip\":\"example.org\",\"key\":\"k\"}", "found 'example.org'")]
    [InlineData("{" + Ports + ",\"key\":\"k\",\"signature_scheme\":\"hmac-md5\"}", "expected a signature scheme such as hmac-sha256")]
    [InlineData("{" + Ports + ",\"key\":5}", "expected a text for 'key'")]
    public void A_file_that_cannot_be_followed_is_named_with_what_was_expected(string json, string message)
    {
        var error = Assert.Throws<ConnectionFileException>(() => Parse(json));
        Assert.StartsWith("kernel-1.json: ", error.Message);
        Assert.Contains(message, error.Message);
    }

    private static ConnectionFile Parse(string json) => ConnectionFile.Parse(Encoding.UTF8.GetBytes(json), "kernel-1.json");
}
