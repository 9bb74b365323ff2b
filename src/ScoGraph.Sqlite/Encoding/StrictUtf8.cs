using System.Text;

namespace ScoGraph.Sqlite.Encoding;

/// <summary>UTF-8 that replaces nothing: what is not well-formed is an exception.</summary>
internal static class StrictUtf8
{
    public static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
}
