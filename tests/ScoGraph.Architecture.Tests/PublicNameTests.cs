using System.Reflection;
using System.Text.RegularExpressions;
using ScoGraph.Architecture.House;

namespace ScoGraph.Architecture;

/// <summary>The names that users write: parameters, identifiers, tokens.</summary>
public sealed partial class PublicNameTests
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

    [Fact]
    public void A_token_to_cancel_with_is_called_cancellationToken() => Rule.Holds(
        "a CancellationToken is called cancellationToken",
        Parameters().Where(p => p.Parameter.ParameterType == typeof(CancellationToken) && p.Parameter.Name != "cancellationToken")
            .Select(p => $"{Text(p.Method)}: {p.Parameter.Name}"));

    [Fact]
    public void Ids_are_long() => Rule.Holds(
        "an id of a public member is a long (or a text)",
        Named().Where(n => Id().IsMatch(n.Name) && Narrow(n.Type)).Select(n => $"{Text(n.Member)}: {n.Name} is {n.Type}"));

    /// <summary>Everything public that has a name and a type.</summary>
    private static IEnumerable<(MemberInfo Member, string Name, Type Type)> Named() =>
    [
        .. Parameters().Select(p => ((MemberInfo)p.Method, p.Parameter.Name!, p.Parameter.ParameterType)),
        .. Types().SelectMany(Properties).Select(p => ((MemberInfo)p, p.Name, p.PropertyType)),
        .. Types().SelectMany(Methods).OfType<MethodInfo>().Where(m => !m.IsSpecialName)
            .Select(m => ((MemberInfo)m, m.Name, m.ReturnType)),
    ];

    private static bool Narrow(Type type) =>
        type == typeof(int) || type == typeof(uint) || (type.HasElementType && Narrow(type.GetElementType()!))
        || (type.IsGenericType && type.GetGenericArguments().Any(Narrow) && !type.Name.Contains("Dictionary", StringComparison.Ordinal));

    private static IEnumerable<Type> Types() => Projects.Names.SelectMany(name => Assembly.Load(name).GetExportedTypes());

    private static IEnumerable<(MethodBase Method, ParameterInfo Parameter)> Parameters() =>
        Types().SelectMany(Methods).SelectMany(method => method.GetParameters().Where(p => p.Name is not null).Select(p => (method, p)));

    private const BindingFlags Own =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>What users can call or override: public and protected, declared here.</summary>
    private static IEnumerable<MethodBase> Methods(Type type) =>
        type.GetMethods(Own).Concat<MethodBase>(type.GetConstructors(Own)).Where(m => m.IsPublic || m.IsFamily || m.IsFamilyOrAssembly);

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(Own).Where(p => p.GetMethod is { } get && (get.IsPublic || get.IsFamily || get.IsFamilyOrAssembly));

    private static string Text(MemberInfo member) =>
        $"{member.DeclaringType!.Assembly.GetName().Name}: {member.DeclaringType!.Name}.{member.Name}";

    [GeneratedRegex("^ids?$|Ids?$")]
    private static partial Regex Id();
}
