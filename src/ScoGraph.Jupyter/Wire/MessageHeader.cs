namespace ScoGraph.Jupyter.Wire;

/// <summary>Who sent a message, when, and what it is.</summary>
/// <param name="Session">The sender's session, new with each start of a client or kernel.</param>
/// <param name="Date">ISO 8601, UTC.</param>
/// <param name="Version">The protocol's version.</param>
internal sealed record MessageHeader(string MsgId, string MsgType, string Session = "", string Username = "",
    string Date = "", string Version = "")
{
    /// <summary>The version of Jupyter's messaging protocol that is spoken here.</summary>
    public const string ProtocolVersion = "5.3";
}
