using System.Reflection;
using System.Text.RegularExpressions;
using ScoGraph.Binding.Scopes;
using ScoGraph.Binding.Tests.Kit;
using ScoGraph.Testing.Cases;

namespace ScoGraph.Binding.Tests;

/// <summary>Every mistake that binding finds and, word by word, what is said about it. The cases stand in Cases/errors.txt.</summary>
public sealed partial class ErrorTests
{
    private const string Anything = "\u2063";

    private static readonly string[] Procedures =
        ["test.pairs(number :: INTEGER?) :: (first :: STRING?, second :: STRING?)", "test.quiet() :: ()"];

    public static TheoryData<string, string> Cases => CaseFile.Pairs(typeof(ErrorTests).Assembly, "errors.txt");

    public static TheoryData<string> Texts =>
        [.. typeof(BindingErrors).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Select(m => m.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Is_reported(string query, string report)
    {
        Assert.Equal(report, Report(query));
        Assert.DoesNotMatch(HintThatIsNoSentence(), report);
    }

    /// <summary>Each text of the catalogue, with anything for what it is given, is in a case.</summary>
    [Theory]
    [MemberData(nameof(Texts))]
    public void Each_text_has_a_case(string name)
    {
        MethodInfo method = typeof(BindingErrors).GetMethod(name)!;
        BindingException made = (BindingException)method.Invoke(null, [.. method.GetParameters().Select(p => Some(p.ParameterType))])!;
        Regex pattern = new(Regex.Escape(made.Diagnostic.Message).Replace(Anything, ".*", StringComparison.Ordinal).Replace(
            "7", ".*", StringComparison.Ordinal));
        Assert.Contains(CaseFile.Read(typeof(ErrorTests).Assembly, "errors.txt"), parts => pattern.IsMatch(parts[1]));
    }

    private static string Report(string query) =>
        Binding.Bind(query, KitProcedure.Registry(Procedures)).Error is { } error ? new QueryException(error, query).Message : "OK";

    private static object? Some(Type type) => type == typeof(string) ? Anything
        : type == typeof(int) ? 7
        : type == typeof(Scope) ? new Scope()
        : type.IsValueType ? Activator.CreateInstance(type)
        : Array.Empty<string>();

    [GeneratedRegex(@"hint: (?:[a-z]|.*[^.?]$)", RegexOptions.Multiline)]
    private static partial Regex HintThatIsNoSentence();
}
