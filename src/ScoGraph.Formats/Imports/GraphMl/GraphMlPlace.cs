using System.Xml;

namespace ScoGraph.Formats.Imports.GraphMl;

/// <summary>A place in the file, from 1.</summary>
internal readonly record struct GraphMlPlace(int Line, int Column)
{
    /// <summary>Where the opening bracket of the element stands at which the reader is; the reader counts from the name.</summary>
    public static GraphMlPlace Of(XmlReader xml) =>
        xml is IXmlLineInfo info ? new GraphMlPlace(info.LineNumber, Math.Max(1, info.LinePosition - 1)) : default;
}
