namespace ScoGraph.Jupyter.Wire.Contents;

/// <summary>kernel_info_reply: who answers and in which language.</summary>
internal sealed record KernelInfoReply(string ImplementationVersion, string Banner, LanguageInfo LanguageInfo)
{
    public string Status => "ok";

    public string ProtocolVersion => MessageHeader.ProtocolVersion;

    public string Implementation => "scograph";

    public bool Debugger => false;

    public IReadOnlyList<HelpLink> HelpLinks => [new("openCypher", "https://opencypher.org/resources/")];
}

/// <summary>What editors need to know of the language.</summary>
internal sealed record LanguageInfo(string Version)
{
    public string Name => "cypher";

    public string Mimetype => "application/x-cypher-query";

    public string FileExtension => ".cypher";

    public string PygmentsLexer => "cypher";

    public string CodemirrorMode => "application/x-cypher-query";

    public string NbconvertExporter => "script";
}

/// <summary>A line of a notebook's help menu.</summary>
internal sealed record HelpLink(string Text, string Url);
