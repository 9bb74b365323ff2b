using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ScoGraph.Jupyter.Channels;
using ScoGraph.Jupyter.Wire;
using ScoGraph.Jupyter.Wire.Contents;

namespace ScoGraph.Jupyter.Requests;

/// <summary>Writes the kernel's messages: headers with ids and the time, contents as JSON.</summary>
internal sealed class Messenger(IOutbox outbox, TimeProvider time, string session)
{
    public void Publish<T>(WireMessage? parent, string type, T content, JsonTypeInfo<T> json) =>
        outbox.Send(KernelChannel.IOPub,
            Message(type, parent, content, json) with { Identities = [System.Text.Encoding.UTF8.GetBytes(type)] });

    public void PublishStatus(WireMessage? parent, string state) =>
        Publish(parent, "status", new StatusContent(state), WireJson.Default.StatusContent);

    public void Reply<T>(KernelChannel channel, WireMessage request, string type, T content, JsonTypeInfo<T> json) =>
        outbox.Send(channel, Message(type, request, content, json) with { Identities = request.Identities });

    private WireMessage Message<T>(string type, WireMessage? parent, T content, JsonTypeInfo<T> json)
    {
        MessageHeader header = new(
            Guid.NewGuid().ToString("N"), type, session, "kernel",
            time.GetUtcNow().UtcDateTime.ToString(
                "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture), MessageHeader.ProtocolVersion);
        WireMessage message = new()
        {
            Header = header,
            HeaderJson = JsonSerializer.SerializeToUtf8Bytes(header, WireJson.Default.MessageHeader),
            ContentJson = JsonSerializer.SerializeToUtf8Bytes(content, json),
        };
        return parent is null ? message : message with { ParentJson = parent.HeaderJson };
    }
}
