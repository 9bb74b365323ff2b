using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ScoGraph.Jupyter.Channels;
using ScoGraph.Jupyter.Wire;

namespace ScoGraph.Jupyter.Requests;

/// <summary>A request being answered: its content, and the ways back.</summary>
internal sealed class RequestContext(Messenger messenger, KernelChannel channel, WireMessage request)
{
    public WireMessage Request => request;

    /// <summary>The request's content; what is missing or broken in it has its default.</summary>
    public T Read<T>(JsonTypeInfo<T> json)
    {
        try
        {
            return JsonSerializer.Deserialize(request.ContentJson, json) ?? JsonSerializer.Deserialize("{}"u8, json)!;
        }
        catch (JsonException)
        {
            return JsonSerializer.Deserialize("{}"u8, json)!;
        }
    }

    public void Reply<T>(string type, T content, JsonTypeInfo<T> json) => messenger.Reply(channel, request, type, content, json);

    public void Publish<T>(string type, T content, JsonTypeInfo<T> json) => messenger.Publish(request, type, content, json);
}
