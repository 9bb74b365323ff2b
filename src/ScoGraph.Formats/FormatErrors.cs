using System.Globalization;
using ScoGraph.Formats.Elements;
using ScoGraph.Formats.Json;
using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Formats;

/// <summary>The sentences for what can be wrong with a file.</summary>
internal static class FormatErrors
{
    public const string Truncated = "The file ends in the middle of the document.";
    public const string NotADocument = "This is not a ScoGraph document: it should begin with {\"format\": \"scograph\", \"version\": 1.";
    public const string MissingVersion = "The version of the format must be stated before the nodes.";
    public const string IdPropertyEmpty = "The property that holds the ids must have a name.";
    public const string NullProperty = "A property cannot be null; leave it out.";
    public const string IntegerTooLarge = "The integer does not fit into 64 bits; a float is written with a point or an exponent.";
    public const string FloatTooLarge = "The number does not fit into a float.";
    public const string NotUnicode =
        "The text is not well-formed Unicode; a string with half a surrogate pair is written as {\"$utf16\": \"...\"}.";
    public const string NotUtf16 = "A $utf16 text is made of groups of four hexadecimal digits.";
    public const string TagAlone = "A typed value has this one member only.";
    public const string NotATag =
        "An object in the place of a value must be a typed value such as {\"$date\": \"2024-07-03\"}; properties do not hold maps.";

    public static string NotJson(string reason) => $"This is not JSON: {reason}";

    public static string ForeignFormat(string format) => $"The format is '{Shorten(format)}', not '{JsonNames.FormatName}'.";

    public static string UnknownVersion(long version) =>
        string.Create(CultureInfo.InvariantCulture, $"Version {version} of the format is unknown; known is {JsonNames.CurrentVersion}.");

    public static string Expected(string what, string found) => $"Expected {what}, not {found}.";

    public static string ExpectedMember(string name, string found) => $"Expected the member '{name}' here, not '{Shorten(found)}'.";

    public static string MissingMember(string what, string name) => $"{what} must have the member '{name}'.";

    public static string UnknownMember(string what, string name, IEnumerable<string> known) =>
        $"{what} has no member '{Shorten(name)}'.{Suggest(name, known)}";

    public static string RepeatedMember(string name) => $"The member '{name}' stands here twice.";

    public static string RepeatedProperty(string key) => $"The property '{Shorten(key)}' stands here twice.";

    public static string RepeatedLabel(string label) => $"The label '{Shorten(label)}' stands here twice.";

    public static string RepeatedId(ElementId id, int line) =>
        string.Create(CultureInfo.InvariantCulture, $"The id {Shorten(id.ToString())} is taken by the node on line {line}.");

    public static string DanglingEnd(ElementId id, IEnumerable<string> known) =>
        $"There is no node {Shorten(id.ToString())}.{(id.Text is null ? "" : Suggest(id.Text, known))}";

    public static string IdPropertyTwice(string key) => $"The property '{Shorten(key)}' is the node's id and must not be given again.";

    public static string BadKey(string name) =>
        $"'{Shorten(name)}' is not the name of a property; a key that begins with $ is written with one more $.";

    public static string UnknownTag(string tag) => $"There is no typed value '{Shorten(tag)}'.{Suggest(tag, ValueTags.All)}";

    public static string BadTemporal(string text, string kind, string reason) => $"'{Shorten(text)}' is not {kind}: {reason}.";

    public static string BadFloat(string text) =>
        $"'{Shorten(text)}' is not a float: use 'NaN', 'Infinity', '-Infinity', '-0.0' or a number.";

    public static string TooDeep(string element) => $"{element} holds lists nested deeper than the format allows ({JsonNames.MaxDepth}).";

    public static string NotAProperty(string kind) => $"A property cannot hold {kind}.";

    private static string Suggest(string name, IEnumerable<string> known) =>
        NearestName.Find(name, known) is { } near ? $" Did you mean '{near}'?" : "";

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..57] + "...";
}
