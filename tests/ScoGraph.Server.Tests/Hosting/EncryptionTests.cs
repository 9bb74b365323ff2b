using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using ScoGraph.Server.Bolt;
using ScoGraph.Server.Bolt.Messages;

namespace ScoGraph.Server.Hosting;

public sealed class EncryptionTests
{
    [Fact]
    public async Task HTTP_and_Bolt_are_encrypted()
    {
        using TemporaryFile file = new();
        (string certificate, string key) = SelfMade.Write(file);
        await using RunningServer server = await RunningServer.Start(
            o => o with { Certificate = ServerCertificate.Load(certificate, key) });
        Assert.Equal(HttpStatusCode.Accepted, (await server.Post("/db/first/query/v2", """{"statement": "RETURN 1"}""")).Status);
        using HttpRequestMessage discovery = new(HttpMethod.Get, "/");
        (_, JsonElement found) = await server.Send(discovery);
        Assert.StartsWith("bolt+s://", found.GetProperty("bolt_direct").GetString(), StringComparison.Ordinal);
        using BoltClient bolt = await BoltClient.ConnectEncrypted(server.BoltAddress);
        await bolt.Greet();
        await bolt.LogOn();
        await bolt.Send(MessageTags.Run, "RETURN 1", BoltClient.Map(), BoltClient.Map());
        Assert.Equal(MessageTags.Success, (await bolt.Receive())!.Tag);
    }

    [Fact]
    public async Task Nothing_else_is_spoken_then()
    {
        using TemporaryFile file = new();
        (string certificate, string key) = SelfMade.Write(file);
        await using RunningServer server = await RunningServer.Start(
            o => o with { Certificate = ServerCertificate.Load(certificate, key) });
        using HttpClient plain = new() { BaseAddress = new Uri($"http://{server.HttpAddress}") };
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => plain.GetAsync("/health"));
        using BoltClient bolt = await BoltClient.Connect(server.BoltAddress);
        Assert.NotEqual("00000805", await bolt.Shake("6060B017000001FF000808050002040400000003"));
    }

    [Fact]
    public void PKCS_12_is_read_with_its_password()
    {
        using TemporaryFile file = new();
        using X509Certificate2 made = SelfMade.Create();
        File.WriteAllBytes(file.Path, made.Export(X509ContentType.Pkcs12, "secret"));
        Assert.Equal(made.Thumbprint, ServerCertificate.Load(file.Path, null, "secret").Context.TargetCertificate.Thumbprint);
        Assert.Throws<FormatException>(() => ServerCertificate.Load(file.Path, null, "wrong"));
    }

    [Fact]
    public void A_renewed_certificate_is_read_again_and_a_damaged_one_is_not()
    {
        using TemporaryFile file = new();
        (string path, string key) = SelfMade.Write(file);
        ServerCertificate certificate = ServerCertificate.Load(path, key);
        string first = certificate.Context.TargetCertificate.Thumbprint;
        Assert.False(certificate.Reload());
        SelfMade.Write(file);
        File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);
        Assert.True(certificate.Reload());
        string second = certificate.Context.TargetCertificate.Thumbprint;
        Assert.NotEqual(first, second);
        File.WriteAllText(path, "-----BEGIN nothing");
        Assert.Throws<FormatException>(() => certificate.Reload());
        Assert.Equal(second, certificate.Context.TargetCertificate.Thumbprint);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")]
    public void What_is_no_certificate_is_told(string text)
    {
        using TemporaryFile file = new();
        File.WriteAllText(file.Path, text);
        FormatException wrong = Assert.Throws<FormatException>(() => ServerCertificate.Load(file.Path));
        Assert.Contains(file.Path, wrong.Message, StringComparison.Ordinal);
    }
}
