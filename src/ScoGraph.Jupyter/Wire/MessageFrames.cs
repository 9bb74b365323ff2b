using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace ScoGraph.Jupyter.Wire;

/// <summary>
/// Messages as frames: identities, the delimiter, the signature, header, parent, metadata, content, and buffers, which are not used here.
/// </summary>
internal static class MessageFrames
{
    private const int PartsAfterDelimiter = 5;

    private static ReadOnlySpan<byte> Delimiter => "<IDS|MSG>"u8;

    /// <summary>
    /// The message, unless frames are missing, the signature is wrong or the header is none: what cannot be trusted is not answered.
    /// </summary>
    public static bool TryRead(IReadOnlyList<byte[]> frames, MessageSigner signer, [NotNullWhen(true)] out WireMessage? message)
    {
        message = null;
        int at = 0;
        while (at < frames.Count && !Delimiter.SequenceEqual(frames[at]))
            at++;
        if (frames.Count - at - 1 < PartsAfterDelimiter)
            return false;
        byte[] header = frames[at + 2], parent = frames[at + 3], metadata = frames[at + 4], content = frames[at + 5];
        if (!signer.IsSignedBy(frames[at + 1], header, parent, metadata, content) || ReadHeader(header) is not { } read)
            return false;
        message = new WireMessage
        {
            Identities = [.. frames.Take(at)],
            Header = read,
            HeaderJson = header,
            ParentJson = parent,
            MetadataJson = metadata,
            ContentJson = content,
        };
        return true;
    }

    public static IReadOnlyList<byte[]> Write(WireMessage message, MessageSigner signer) =>
    [
        .. message.Identities,
        Delimiter.ToArray(),
        signer.Sign(message.HeaderJson, message.ParentJson, message.MetadataJson, message.ContentJson),
        message.HeaderJson, message.ParentJson, message.MetadataJson, message.ContentJson,
    ];

    private static MessageHeader? ReadHeader(byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, WireJson.Default.MessageHeader) is { MsgType.Length: > 0 } header ? header : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
