using System.Reflection;
using ScoGraph.Architecture.House;

namespace ScoGraph.Architecture;

/// <summary>The names that users write: parameters, identifiers, tokens.</summary>
public sealed class PublicNameTests
{
    private static readonly HashSet<string> Keywords =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal",
        "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for",
        "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null",
        "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte",
        "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof",
        "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
    ];

    [Fact]
    public void No_parameter_is_a_keyword() => Rule.Holds(
        "no parameter of a public member is a keyword of C#",
        Parameters().Where(p => Keywords.Contains(p.Parameter.Name!)).Select(p => $"{Text(p.Method)}: @{p.Parameter.Name}"));

    private static IEnumerable<Type> Types() => Projects.Names.SelectMany(name => Assembly.Load(name).GetExportedTypes());

    private static IEnumerable<(MethodBase Method, ParameterInfo Parameter)> Parameters() =>
        Types().SelectMany(Methods).SelectMany(method => method.GetParameters().Where(p => p.Name is not null).Select(p => (method, p)));

    private const BindingFlags Own =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>What users can call or override: public and protected, declared here.</summary>
    private static IEnumerable<MethodBase> Methods(Type type) =>
        type.GetMethods(Own).Concat<MethodBase>(type.GetConstructors(Own)).Where(m => m.IsPublic || m.IsFamily || m.IsFamilyOrAssembly);

    private static string Text(MemberInfo member) =>
        $"{member.DeclaringType!.Assembly.GetName().Name}: {member.DeclaringType!.Name}.{member.Name}";
}
