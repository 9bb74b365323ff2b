using System.Xml;

namespace ScoGraph.Formats.Exports.Writers;

/// <summary>XML as the exports write it.</summary>
internal static class ExportXml
{
    public static XmlWriter Create(TextWriter output) => XmlWriter.Create(output, new XmlWriterSettings
    {
        Indent = true,
        NewLineChars = "\n",

        // A carriage return of a text would come back as a line feed if it were written as it is.
        NewLineHandling = NewLineHandling.Entitize,
        OmitXmlDeclaration = true,
        CloseOutput = false,
    });

    /// <summary>The text with U+FFFD for each unit that XML 1.0 cannot hold.</summary>
    public static string Clean(string text)
    {
        if (IsClean(text))
            return text;
        char[] units = text.ToCharArray();
        for (int i = 0; i < units.Length; i++)
        {
            if (i + 1 < units.Length && XmlConvert.IsXmlSurrogatePair(units[i + 1], units[i]))
                i++;
            else if (!XmlConvert.IsXmlChar(units[i]))
                units[i] = '\uFFFD';
        }

        return new string(units);
    }

    private static bool IsClean(string text)
    {
        try
        {
            XmlConvert.VerifyXmlChars(text);
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
