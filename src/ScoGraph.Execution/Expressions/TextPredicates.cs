using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Errors;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Expressions;

/// <summary>STARTS WITH, ENDS WITH, CONTAINS and =~.</summary>
internal static class TextPredicates
{
    private const string Begin = "\\A(?:";
    private const int MostCached = 64;

    /// <summary>Nearly every match ends far within this; nothing can stop one before.</summary>
    private static readonly TimeSpan FirstAttempt = TimeSpan.FromMilliseconds(100);

    /// <summary>What a match may take that the first attempt did not end, if its time is linear in the length of the text.</summary>
    private static readonly TimeSpan LinearAttempt = TimeSpan.FromSeconds(1);

    public static Evaluator Compile(BoundTextPredicate expression, ExpressionCompiler compiler)
    {
        Evaluator left = compiler.Compile(expression.Left), right = compiler.Compile(expression.Right);
        return expression.Predicate switch
        {
            TextPredicate.StartsWith => frame => Value.FromBoolean(TextSearch.StartsWith(left(frame), right(frame))),
            TextPredicate.EndsWith => frame => Value.FromBoolean(TextSearch.EndsWith(left(frame), right(frame))),
            TextPredicate.Contains => frame => Value.FromBoolean(TextSearch.Contains(Weighed(left(frame), frame), right(frame))),
            _ => Matches(expression, left, right),
        };
    }

    /// <summary>The name of a mistake as words, as the library's own texts depend on the culture.</summary>
    private static string Words(RegexParseError error) =>
        string.Concat(error.ToString().Select(
            (c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : char.ToLowerInvariant(c).ToString()));

    private static Value Weighed(Value text, Frame frame)
    {
        frame.Weigh(text);
        return text;
    }

    private static Evaluator Matches(BoundTextPredicate expression, Evaluator left, Evaluator right)
    {
        ConcurrentDictionary<string, Regex> cache = new(StringComparer.Ordinal);
        SourceSpan place = expression.Span;
        return frame =>
        {
            Value text = left(frame), pattern = right(frame);
            if (!text.IsString || !pattern.IsString)
                return default;
            frame.Place = place;
            frame.Weigh(text);
            if (cache.Count >= MostCached)
                cache.Clear();
            Regex regex = cache.GetOrAdd(pattern.AsString(), static pattern => Create(pattern, FirstAttempt));
            try
            {
                return Value.FromBoolean(regex.IsMatch(text.AsString()));
            }
            catch (RegexMatchTimeoutException)
            {
                return Value.FromBoolean(MatchesSlowly(regex, pattern.AsString(), text.AsString(), frame));
            }
        };
    }

    /// <summary>
    /// Another attempt, held to what is left of the query's time: where the first one waited for the processor, or the text is very long.
    /// </summary>
    private static bool MatchesSlowly(Regex first, string pattern, string text, Frame frame)
    {
        frame.ThrowIfStopped();
        TimeSpan most = first.Options.HasFlag(RegexOptions.NonBacktracking) ? LinearAttempt : FirstAttempt;
        try
        {
            return Create(pattern, frame.TimeLeft is { } left && left < most ? left + TimeSpan.FromMilliseconds(1) : most).IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            frame.ThrowIfStopped();
            throw RuntimeErrors.PatternTooSlow(pattern);
        }
    }

    /// <summary>A whole match, in time linear in the text where the pattern allows it (no look-around, no back-references).</summary>
    private static Regex Create(string pattern, TimeSpan timeout)
    {
        string whole = $"{Begin}{pattern})\\z";
        try
        {
            return new Regex(whole, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, timeout);
        }
        catch (NotSupportedException)
        {
            return new Regex(whole, RegexOptions.CultureInvariant, timeout);
        }
        catch (RegexParseException mistake)
        {
            throw RuntimeErrors.InvalidPattern(pattern, Words(mistake.Error), Math.Clamp(mistake.Offset - Begin.Length, 0, pattern.Length));
        }
    }
}
