using System.Globalization;
using ScoGraph.Formats.Elements;
using ScoGraph.Formats.Json;
using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Formats;

/// <summary>The sentences for what can be wrong with a file.</summary>
internal static partial class FormatErrors
{
    public const string Truncated = "The file ends in the middle of the document.";
    public const string NotADocument = "This is not a ScoGraph document: it should begin with {\"format\": \"scograph\", \"version\": 1.";
    public const string DocumentNotLines =
        "This is a JSON document, not JSON Lines: a header that stands on a line of its own holds no nodes.";
    public const string MissingVersion = "The version of the format must be stated before the nodes.";
    public const string BoundsOfRule =
        "A declaration of the kind 'validity' has 'from', 'to' or both, and no 'properties'; others have 'properties' alone.";

    public const string TypesWithoutConstraint = "Only a declaration of the kind 'type' has the member 'types'.";
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

    public const string SecondGraph = "The file holds a second graph; it may hold one.";
    public const string NestedGraph = "A node holds a graph of its own, as groups of yEd do, which a property graph cannot: ungroup its nodes where the file was made.";
    public const string Hyperedge = "A relationship has two ends; hyperedges cannot be read.";
    public const string TextBetween = "Text stands here where an element should be.";
    public const string KeyNotUnicode =
        "A property's key holds half a surrogate pair, for which this format has no place; JSON and JSON Lines have.";
    public const string NameNotUnicode =
        "A label, a type or a key holds half a surrogate pair, for which this format has no place; JSON and JSON Lines have.";
    public const string FolderNotFile = "This is a folder, and a file is meant; name one of its files.";
    public const string NotGzip = "The file begins as gzip and is broken or cut off; fetch it or pack it again.";
    public const string NotUtf8 = "The file is not text in UTF-8.";
    public const string LeaveOut = "Wrong rows can be left out (OnRejected, --skip-bad).";
    public const string BadData = "This is no dictionary of Python such as {'weight': 3}.";
    public const string NoHeader = "The file has no header.";
    public const string EmptyColumn = "A column of the header has no name.";
    public const string EmptyId = "The row has no id here.";
    public const string EmptyType = "The row has no relationship type here.";
    public const string NotLabels = "Labels as JSON are a list of texts.";
    public const string NeitherNodesNorRelationships =
        "A header must have a column with the type ID, for nodes, or two with START_ID and END_ID, for relationships.";

    /// <param name="unit">The byte.</param>
    /// <param name="letter">What it is in Windows-1252, or null.</param>
    public static string NotUtf8Byte(byte unit, string? letter)
    {
        string guess = letter is null ? "" : $", which is '{letter}' in Windows-1252 (and most often in Latin-1)";
        string name = letter is null ? "" : " windows-1252";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"The file is not text in UTF-8: here stands the byte {unit:X2}{guess}. Save the file as UTF-8, or name its encoding (Encoding, --encoding{name}).");
    }

    public static string UnmarkedUtf16(string name) =>
        $"The file is not text in UTF-8: it seems to be UTF-16 without a byte order mark. Save the file as UTF-8, or name its encoding (Encoding, --encoding {name}).";

    public static string NotEncoded(string encoding) =>
        $"The file is not text in {encoding}. Name another encoding (Encoding, --encoding), or save the file as UTF-8.";

    public static string UnpacksToTooMuch(long most) => string.Create(
        CultureInfo.InvariantCulture,
        $"The file unpacks to more than {most:#,0} bytes. Where that is meant, allow more (MaxUnpackedBytes, --max-unpacked).");

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

    public static string RepeatedDeclaration(string name) => $"The name '{Shorten(name)}' is that of a declaration before this one.";

    public static string RepeatedText(string text) => $"'{Shorten(text)}' stands here twice.";

    public static string UnknownDeclarationKind(string kind, IReadOnlyList<string> known) =>
        $"There is no kind of declaration '{Shorten(kind)}'.{Suggest(kind, known)} Known are {string.Join(", ", known)}.";

    public static string UnknownPropertyType(string type, IEnumerable<string> known) =>
        $"There is no type of properties '{Shorten(type)}'.{Suggest(type, known)}";

    public static string OneTarget(string kind) => $"A declaration of the kind '{kind}' is about one label or type.";

    public static string OneProperty(string kind) => $"A declaration of the kind '{kind}' is about one property.";

    public static string RepeatedProperty(string key) => $"The property '{Shorten(key)}' stands here twice.";

    public static string RepeatedLabel(string label) => $"The label '{Shorten(label)}' stands here twice.";

    public static string RepeatedId(ElementId id, int line, string? file = null) => string.Create(
        CultureInfo.InvariantCulture,
        $"The id {Shorten(id.ToString())} is taken by the node on line {line}{(file is null ? "" : $" of {file}")}.");

    public static string DanglingEnd(ElementId id, IEnumerable<string> known) =>
        $"There is no node {Shorten(id.ToString())}.{(id.Text is null ? "" : Suggest(id.Text, known))}";

    public static string IdPropertyTwice(string key) => $"The property '{Shorten(key)}' is the node's id and must not be given again.";

    public static string BadKey(string name) =>
        $"'{Shorten(name)}' is not the name of a property; a key that begins with $ is written with one more $.";

    public static string UnknownTag(string tag) => $"There is no typed value '{Shorten(tag)}'.{Suggest(tag, ValueTags.All)}";

    public static string BadTemporal(string text, string kind, string reason) => $"'{Shorten(text)}' is not {kind}: {reason}.";

    public static string BadPoint(string text, string reason) => $"'{Shorten(text)}' is not a point: {reason}.";

    public static string BadFloat(string text) =>
        $"'{Shorten(text)}' is not a float: use 'NaN', 'Infinity', '-Infinity', '-0.0' or a number.";

    public static string NotAnInteger(string text) => $"'{Shorten(text)}' is not an integer of 64 bits.";

    public static string NotABoolean(string text) => $"'{Shorten(text)}' is not a boolean: use 'true' or 'false'.";

    public static string UnknownColumnType(string type, IEnumerable<string> known) =>
        $"There is no column type '{Shorten(type)}'.{Suggest(type, known)} Known are {string.Join(", ", known)}, with [] behind them for lists, and ID, LABEL, START_ID, END_ID, TYPE and IGNORE.";

    public static string NoTables(IEnumerable<string> endings) =>
        $"The folder holds no table: no file that ends in {string.Join(", ", endings)}, packed (.gz) or not.";

    public static string CommaFloat(string text, string pointed) =>
        $"'{Shorten(text)}' is not a float: its decimal point is a comma. Write {pointed}, or say that commas are decimal points (DecimalComma, --decimal-comma).";

    public static string CommaColumn(string column) =>
        $"The numbers of the column '{Shorten(column)}' have a decimal comma and are read as texts. They are numbers where commas are said to be decimal points (DecimalComma, --decimal-comma).";

    public static string AmbiguousEnds(string column, IEnumerable<string> tables) =>
        $"The ids of the column '{Shorten(column)}' are those of nodes of several tables: {string.Join(", ", tables)}. Call the column by its table and id, such as person_id for people.csv, and choose it (Source and Target of TableColumns, --source and --target).";

    public static string UnknownZone(string zone) =>
        $"There is no time zone '{Shorten(zone)}'; write a name such as Europe/Stockholm, or an offset such as +02:00.";

    public static string UnknownColumnOption(string option) =>
        $"'{Shorten(option)}' is no option of a column; known are id-type:long of an ID and timezone:Europe/Stockholm of times.";

    public static string RepeatedColumn(string name) => $"A second column '{Shorten(name)}' stands in this header.";

    public static string WrongFieldCount(int fields, int columns, string between, bool mayQuote)
    {
        string quotes = fields > columns && mayQuote ? $" A field that holds {between} stands in double quotes." : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"The row has {fields} {(fields == 1 ? "field" : "fields")}, the header {columns}, with {between} between them.{quotes}");
    }

    public static string UnknownIdSpace(string space, IEnumerable<string> known) =>
        $"No file has nodes with ids of the space '{Shorten(space)}'.{Suggest(space, known)}";

    public static string NotXml(string reason) => $"This is not XML: {reason}";

    public static string NotGraphMl(string element) => $"This is not GraphML: it begins with <{Shorten(element)}>, not with <graphml>.";

    public static string MissingAttribute(string element, string name) => $"<{element}> must have the attribute '{name}'.";

    public static string UnknownAttributeType(string type, IEnumerable<string> known) =>
        $"There is no attr.type '{Shorten(type)}'; there are {string.Join(", ", known)}. The values are read as texts.";

    public static string RepeatedKey(string id) => $"The key '{Shorten(id)}' is declared twice.";

    public static string UnknownKey(string id, IEnumerable<string> known) =>
        $"The key '{Shorten(id)}' is not declared.{Suggest(id, known)}";

    public static string NotAProperty(string kind) => $"A property cannot hold {kind}.";

    private static string Suggest(string name, IEnumerable<string> known) =>
        NearestName.Find(name, known) is { } near ? $" Did you mean '{near}'?" : "";

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..57] + "...";
}
