namespace ScoGraph.Jupyter.Wire;

/// <summary>
/// A message of Jupyter's protocol. Its parts stay the bytes that are signed; a reply carries its request's header as it came.
/// </summary>
internal sealed record WireMessage
{
    private static readonly byte[] EmptyObject = "{}"u8.ToArray();

    /// <summary>The route back to the sender, frames that a router socket put in front.</summary>
    public IReadOnlyList<byte[]> Identities { get; init; } = [];

    public required MessageHeader Header { get; init; }

    public required byte[] HeaderJson { get; init; }

    /// <summary>The header of the message that caused this one; an empty object if none did.</summary>
    public byte[] ParentJson { get; init; } = EmptyObject;

    public byte[] MetadataJson { get; init; } = EmptyObject;

    public required byte[] ContentJson { get; init; }
}
