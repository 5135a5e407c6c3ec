# bash: completes the command asynclab.
_asynclab() {
    local line="${COMP_LINE:0:COMP_POINT}" word="${COMP_WORDS[COMP_CWORD]}" suggestion
    COMPREPLY=()
    while IFS= read -r suggestion; do
        suggestion="${suggestion%$'\r'}"
        [[ -n $suggestion && $suggestion == "$word"* ]] && COMPREPLY+=("$suggestion")
    done < <("${COMP_WORDS[0]}" "[suggest:${#line}]" "$line" 2>/dev/null)
    # Names of files are quoted where they need it, and a folder is not the end.
    if ((COMP_CWORD > 1)) && [[ $word != -* ]]; then compopt -o filenames 2>/dev/null; fi
    if ((${#COMPREPLY[@]} == 1)) && [[ ${COMPREPLY[0]} == */ ]]; then compopt -o nospace 2>/dev/null; fi
}
complete -F _asynclab asynclab
